<?php
/**
 * As much of WordPress as our plugin calls, for tests: the functions do what
 * its handbook says of them and no more. Reads what is to be done as JSON from
 * the standard input: an option, capabilities, and a page to draw or a form to send.
 */

define( 'ABSPATH', __DIR__ );

$task    = json_decode( stream_get_contents( STDIN ), true );
$options = $task['options'] ?? array();
$hooks   = array();
$modules = array();
$blocks  = array();
$scripts = array();
$codes   = array();
$pages   = array();

function add_action( $name, $call ) {
	add_filter( $name, $call );
}
function add_filter( $name, $call ) {
	$GLOBALS['hooks'][ $name ][] = $call;
}
function do_action( $name ) {
	foreach ( $GLOBALS['hooks'][ $name ] ?? array() as $call ) {
		$call();
	}
}
function apply_filters( $name, $value ) {
	foreach ( $GLOBALS['hooks'][ $name ] ?? array() as $call ) {
		$value = $call( $value );
	}
	return $value;
}

function get_option( $name ) {
	return $GLOBALS['options'][ $name ] ?? false;
}
function update_option( $name, $value ) {
	$GLOBALS['options'][ $name ] = $value;
}
function delete_option( $name ) {
	unset( $GLOBALS['options'][ $name ] );
}
function register_uninstall_hook( $file, $call ) {
	$GLOBALS['uninstall'] = $call;
}
function determine_locale() {
	return $GLOBALS['task']['locale'] ?? 'ru_RU';
}
function current_user_can( $capability ) {
	return in_array( $capability, $GLOBALS['task']['capabilities'] ?? array(), true );
}

function esc_html( $text ) {
	return htmlspecialchars( (string) $text, ENT_QUOTES, 'UTF-8', false );
}
function esc_attr( $text ) {
	return esc_html( $text );
}
function esc_url_raw( $url ) {
	$url = preg_replace( '/[^a-z0-9-~+_.?#=!&;,\/:%@$|*()\[\]]/i', '', $url );
	return preg_match( '/^https?:/i', $url ) ? $url : '';
}
function esc_url( $url ) {
	return str_replace( array( '&', "'" ), array( '&#038;', '&#039;' ), esc_url_raw( $url ) );
}
function sanitize_key( $key ) {
	return preg_replace( '/[^a-z0-9_-]/', '', strtolower( $key ) );
}
function sanitize_text_field( $text ) {
	return trim( preg_replace( '/[\r\n\t ]+/', ' ', strip_tags( $text ) ) );
}
function wp_unslash( $value ) {
	return stripslashes( $value );
}
function wp_parse_url( $url ) {
	return parse_url( $url );
}

function add_shortcode( $name, $call ) {
	$GLOBALS['codes'][ $name ] = $call;
}
function shortcode_atts( $pairs, $given ) {
	return array_merge( $pairs, array_intersect_key( $given, $pairs ) );
}
function register_block_type( $name, $settings ) {
	$GLOBALS['blocks'][ $name ] = $settings;
}
function get_block_wrapper_attributes() {
	return 'class="wp-block-otklik-form"';
}
function wp_register_script( $handle, $src, $needs ) {
	$GLOBALS['scripts'][ $handle ] = '';
}
function wp_add_inline_script( $handle, $code ) {
	$GLOBALS['scripts'][ $handle ] .= $code;
}
function wp_enqueue_script_module( $id, $src, $needs, $version ) {
	$GLOBALS['modules'][ $id ] = $src . ( null === $version ? '' : '?ver=' . $version );
}
function print_modules() {
	foreach ( $GLOBALS['modules'] as $id => $src ) {
		echo '<script';
		$attributes = array( 'type' => 'module', 'src' => $src, 'id' => $id . '-js-module' );
		foreach ( apply_filters( 'wp_script_attributes', $attributes ) as $name => $value ) {
			printf( ' %s="%s"', $name, esc_attr( $value ) );
		}
		echo "></script>\n";
	}
}

function add_options_page( $title, $menu, $capability, $slug, $draw ) {
	$GLOBALS['pages'][ $slug ] = compact( 'capability', 'draw' );
}
function admin_url( $path ) {
	return 'http://site.example/wp-admin/' . $path;
}
function wp_nonce_field( $action ) {
	echo '<input type="hidden" name="_wpnonce" value="' . esc_attr( 'for ' . $action ) . '">';
}
function check_admin_referer( $action ) {
	if ( ( $_POST['_wpnonce'] ?? '' ) !== 'for ' . $action ) {
		wp_die( 'The link you followed has expired.' );
	}
}
function add_query_arg( $name, $value, $url ) {
	return $url . '&' . $name . '=' . $value;
}
function wp_die( $message ) {
	tell( array( 'died' => $message ) );
}
function wp_safe_redirect( $to ) {
	tell( array( 'redirected' => $to ) );
}
function tell( $outcome ) {
	echo json_encode( $outcome + array( 'options' => $GLOBALS['options'] ) );
	exit;
}

function wp_remote_get( $url, $arguments ) {
	$context = stream_context_create( array( 'http' => array( 'ignore_errors' => true, 'follow_location' => 0, 'timeout' => 5 ) ) );
	$body    = @file_get_contents( $url, false, $context );
	if ( false === $body ) {
		return new Exception( 'no answer' );
	}
	preg_match( '/ (\d{3}) /', $http_response_header[0], $status );
	return array( 'body' => $body, 'status' => (int) $status[1] );
}
function is_wp_error( $reply ) {
	return $reply instanceof Exception;
}
function wp_remote_retrieve_body( $reply ) {
	return $reply['body'];
}
function wp_remote_retrieve_response_code( $reply ) {
	return $reply['status'];
}

require __DIR__ . '/../wordpress/otklik/otklik.php';
do_action( 'init' );
do_action( 'admin_menu' );

switch ( $task['do'] ) {
	case 'page':
		ob_start();
		foreach ( $task['shortcodes'] ?? array() as $attributes ) {
			echo $codes['otklik']( $attributes ) . "\n";
		}
		foreach ( $task['blocks'] ?? array() as $attributes ) {
			echo $blocks['otklik/form']['render_callback']( $attributes ) . "\n";
		}
		$content = ob_get_clean();
		echo '<!doctype html><html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Страница</title></head><body><main class="entry-content">';
		echo "<h1>Страница</h1>\n" . $content . '</main>';
		print_modules();
		echo '</body></html>';
		break;
	case 'editor':
		echo $scripts['otklik-editor'];
		break;
	case 'settings':
		$_GET = $task['query'] ?? array();
		$pages['otklik']['draw']();
		break;
	case 'save':
		$_POST = $task['post'];
		do_action( 'admin_post_otklik_save' );
		break;
	case 'uninstall':
		$uninstall();
		tell( array() );
		break;
	case 'filter':
		tell( array( 'value' => apply_filters( $task['name'], $task['value'] ) ) );
		break;
}
