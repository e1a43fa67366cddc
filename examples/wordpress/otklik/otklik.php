<?php
/**
 * Plugin Name:       Отклик: анкеты
 * Description:       Анкеты и тесты «Отклика» на сайте: блок и шорткод [otklik form="имя-анкеты"]. Otklik’s forms and quizzes: a block and a shortcode.
 * Version:           1.2.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       otklik
 */

namespace Otklik;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** What is kept: the server, and the file of widgets that its owner has agreed to. */
const OPTION = 'otklik';

/** The file of widgets, among the script modules of the page. */
const MODULE = 'otklik';

/** How forms and quizzes are named. */
const NAME = '/^[a-z0-9][a-z0-9-]{0,63}$/D';

/** Texts that a shortcode and a block may have: which form or which quiz, and the words inside the tag. */
const TEXTS = array( 'form', 'quiz', 'text' );

/** What the tag may say besides, and the values that it may have. */
const SETTINGS = array(
	'paging'  => array( 'page', 'question', 'all' ),
	'profile' => array( 'standard', 'child', 'plain' ),
	'theme'   => array( 'light', 'dark' ),
	'lang'    => array( 'ru', 'en' ),
);

/** Those of them that a quiz knows. */
const QUIZ_SETTINGS = array( 'theme', 'lang' );

/** Words for the person who reads: Russian on Russian sites, else English. */
function say( $russian, $english ) {
	return 0 === strpos( determine_locale(), 'ru' ) ? $russian : $english;
}

/** The server, the version of its widgets and the hash of their file. Empty until it is set up. */
function server() {
	$kept = get_option( OPTION );
	return is_array( $kept ) && isset( $kept['address'], $kept['version'], $kept['integrity'] ) ? $kept : array();
}

/** The tag of a form or of a quiz. Empty for visitors if something is wrong. */
function draw( $attributes ) {
	$quiz = isset( $attributes['quiz'] ) ? trim( (string) $attributes['quiz'] ) : '';
	if ( '' === $quiz || ! server() ) {
		return draw_form( $attributes );
	}
	if ( ! preg_match( NAME, $quiz ) ) {
		return notice( say( 'В имени теста ошибка. Нужны строчные латинские буквы, цифры и дефисы.', 'The name of the quiz is misspelt. It has small Latin letters, digits and hyphens.' ) );
	}
	if ( ! empty( $attributes['form'] ) ) {
		return notice( say( 'Указаны и анкета, и тест. Оставьте что-то одно.', 'There are both a form and a quiz. Keep one of them.' ) );
	}
	return draw_quiz( $quiz, $attributes );
}

/** The tag of a quiz. A quiz has no page without scripts to link to, so the words inside say that it needs them. */
function draw_quiz( $quiz, $attributes ) {
	$words = words_of( $attributes );
	if ( '' === $words ) {
		$words = is_english( $attributes ) ? 'The quiz is loading. It does not work without JavaScript.' : 'Тест загружается. Без JavaScript он не работает.';
	}
	load_script();
	return '<otklik-quiz quiz="' . esc_attr( $quiz ) . '"' . settings_of( $attributes, QUIZ_SETTINGS ) . '><p>' . esc_html( $words ) . '</p></otklik-quiz>';
}

/** The settings that were given and that the tag knows, as attributes. */
function settings_of( $attributes, $names ) {
	$tag = '';
	foreach ( $names as $name ) {
		if ( isset( $attributes[ $name ] ) && in_array( $attributes[ $name ], SETTINGS[ $name ], true ) ) {
			$tag .= ' ' . $name . '="' . esc_attr( $attributes[ $name ] ) . '"';
		}
	}
	return $tag;
}

function is_english( $attributes ) {
	return 'en' === ( isset( $attributes['lang'] ) && '' !== $attributes['lang'] ? $attributes['lang'] : say( 'ru', 'en' ) );
}

/** The author's own words for inside the tag. */
function words_of( $attributes ) {
	return isset( $attributes['text'] ) ? trim( (string) $attributes['text'] ) : '';
}

/** Only pages with a form or a quiz load the script. No version in the address: the hash is of this very file. */
function load_script() {
	$server = server();
	$src    = $server['address'] . '/embed/' . $server['version'] . '/otklik.js';
	wp_enqueue_script_module( MODULE, esc_url_raw( $src ), array(), null );
}

/** The tag of a form with a link inside for those whose browser does not load the script. Empty for visitors if something is wrong. */
function draw_form( $attributes ) {
	$server = server();
	$form   = isset( $attributes['form'] ) ? trim( (string) $attributes['form'] ) : '';
	if ( ! $server ) {
		return notice( say( 'Не указан сервер «Отклика». Укажите его: Настройки → Отклик.', 'There is no Otklik server yet. Name it: Settings → Otklik.' ) );
	}
	if ( ! preg_match( NAME, $form ) ) {
		return notice( say( 'Не указано имя анкеты или в нём ошибка. Нужны строчные латинские буквы, цифры и дефисы.', 'The name of the form is missing or misspelt. It has small Latin letters, digits and hyphens.' ) );
	}

	$tag   = '<otklik-form form="' . esc_attr( $form ) . '"' . settings_of( $attributes, array_keys( SETTINGS ) );
	$link  = $server['address'] . '/f/' . $form . ( is_english( $attributes ) ? '?lang=en' : '' );
	$words = words_of( $attributes );
	if ( '' === $words ) {
		$words = is_english( $attributes ) ? 'Open the form' : 'Открыть анкету';
	}
	load_script();
	return $tag . '><a href="' . esc_url( $link ) . '">' . esc_html( $words ) . '</a></otklik-form>';
}

/** What is wrong, for those who can put it right. */
function notice( $words ) {
	return current_user_can( 'edit_posts' ) ? '<p><strong>' . say( 'Отклик', 'Otklik' ) . ':</strong> ' . esc_html( $words ) . '</p>' : '';
}

add_action(
	'init',
	function () {
		add_shortcode(
			'otklik',
			function ( $attributes ) {
				$defaults = array_fill_keys( array_merge( TEXTS, array_keys( SETTINGS ) ), '' );
				return draw( shortcode_atts( $defaults, is_array( $attributes ) ? $attributes : array(), 'otklik' ) );
			}
		);

		wp_register_script( 'otklik-editor', false, array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components' ), '1.2.0', true );
		wp_add_inline_script( 'otklik-editor', editor_script() );

		$texts = array_fill_keys(
			array_merge( TEXTS, array_keys( SETTINGS ) ),
			array(
				'type'    => 'string',
				'default' => '',
			)
		);
		register_block_type(
			'otklik/form',
			array(
				'api_version'           => 3,
				'title'                 => say( 'Анкета «Отклика»', 'Otklik form' ),
				'description'           => say( 'Анкета с вашего сервера «Отклика».', 'A form from your Otklik server.' ),
				'category'              => 'widgets',
				'icon'                  => 'feedback',
				'attributes'            => $texts,
				'supports'              => array( 'html' => false ),
				'editor_script_handles' => array( 'otklik-editor' ),
				'render_callback'       => function ( $attributes ) {
					$drawn = draw( $attributes );
					return '' === $drawn ? '' : '<div ' . get_block_wrapper_attributes() . '>' . $drawn . '</div>';
				},
			)
		);
	}
);

/** The browser runs the file only if it is the one whose hash is kept here. Cloudflare's Rocket Loader leaves it alone. */
add_filter(
	'wp_script_attributes',
	function ( $attributes ) {
		$server = server();
		if ( ! $server || ! isset( $attributes['id'] ) || MODULE . '-js-module' !== $attributes['id'] ) {
			return $attributes;
		}
		return array( 'data-cfasync' => 'false' ) + $attributes + array(
			'integrity'   => $server['integrity'],
			'crossorigin' => 'anonymous',
		);
	}
);

/** Plugins that merge, defer or delay scripts leave ours as it is: a changed file would not pass for ours. */
foreach ( array( 'rocket_delay_js_exclusions', 'rocket_exclude_defer_js', 'litespeed_optimize_js_excludes', 'litespeed_optm_js_defer_exc' ) as $list ) {
	add_filter(
		$list,
		function ( $excluded ) {
			return array_merge( (array) $excluded, array( '/embed/(.*)/otklik.js', '/otklik.js' ) );
		}
	);
}
add_filter(
	'autoptimize_filter_js_exclude',
	function ( $excluded ) {
		return is_array( $excluded ) ? $excluded + array( 'otklik.js' => '' ) : ltrim( $excluded . ', otklik.js', ', ' );
	}
);

/** The block in the editor: the fields, and a card in place of the form. WordPress brings everything that it needs. */
function editor_script() {
	return <<<'JS'
( function ( blocks, element, blockEditor, components ) {
	var el = element.createElement;

	var isRussian = /^ru/.test( document.documentElement.lang );
	var say = function ( russian, english ) {
		return isRussian ? russian : english;
	};

	var asAuthored = [ '', say( 'Как решил автор', 'As the author set it' ) ];
	var choices = {
		paging: [
			say( 'Как показывать', 'How much at once' ),
			[ asAuthored, [ 'page', say( 'По страницам', 'A page' ) ], [ 'question', say( 'По одному вопросу', 'One question' ) ], [ 'all', say( 'Всё сразу', 'Everything' ) ] ],
		],
		profile: [
			say( 'Какими словами', 'In which words' ),
			[ asAuthored, [ 'standard', say( 'Обычными', 'Usual' ) ], [ 'child', say( 'Для детей', 'For children' ) ], [ 'plain', say( 'Простыми', 'Plain' ) ] ],
		],
		theme: [
			say( 'Цвета', 'Colours' ),
			[ [ '', say( 'Как у посетителя', 'As the visitor likes' ) ], [ 'light', say( 'Светлые', 'Light' ) ], [ 'dark', say( 'Тёмные', 'Dark' ) ] ],
		],
		lang: [ say( 'Язык', 'Language' ), [ [ '', say( 'Как у страницы', 'As the page' ) ], [ 'ru', 'Русский' ], [ 'en', 'English' ] ] ],
	};

	blocks.registerBlockType( 'otklik/form', {
		apiVersion: 3,
		title: say( 'Анкета «Отклика»', 'Otklik form' ),
		category: 'widgets',
		icon: 'feedback',
		edit: function ( props ) {
			var attributes = props.attributes;
			var change = function ( name ) {
				return function ( value ) {
					var changed = {};
					changed[ name ] = value;
					props.setAttributes( changed );
				};
			};
			var form = el( components.TextControl, {
				label: say( 'Имя анкеты', 'Name of the form' ),
				help: say( 'Строчные латинские буквы, цифры и дефисы: after-lesson', 'Small Latin letters, digits and hyphens: after-lesson' ),
				value: attributes.form,
				onChange: change( 'form' ),
			} );
			var quiz = el( components.TextControl, {
				label: say( 'Или имя теста', 'Or name of a quiz' ),
				help: say( 'Самодиагностика вместо анкеты: maturity', 'A self-check in place of a form: maturity' ),
				value: attributes.quiz,
				onChange: change( 'quiz' ),
			} );
			var selects = Object.keys( choices ).map( function ( name ) {
				return el( components.SelectControl, {
					key: name,
					label: choices[ name ][ 0 ],
					value: attributes[ name ],
					options: choices[ name ][ 1 ].map( function ( pair ) {
						return { value: pair[ 0 ], label: pair[ 1 ] };
					} ),
					onChange: change( name ),
				} );
			} );
			var words = el( components.TextControl, {
				label: say( 'Слова внутри', 'Words inside' ),
				help: say( 'У анкеты это ссылка. Их видят, пока всё загружается и если оно не загрузится', 'Of a form, they are a link. Seen while it loads, and if it never does' ),
				value: attributes.text,
				onChange: change( 'text' ),
			} );
			return el(
				'div',
				blockEditor.useBlockProps(),
				el( blockEditor.InspectorControls, null, el( components.PanelBody, { title: say( 'Анкета', 'Form' ) }, selects, words ) ),
				el(
					components.Placeholder,
					{
						icon: 'feedback',
						label: say( 'Анкета «Отклика»', 'Otklik form' ),
						instructions: say( 'На странице здесь будет анкета или тест.', 'The form or the quiz will be here on the page.' ),
					},
					form,
					quiz
				)
			);
		},
		save: function () {
			return null;
		},
	} );
} )( window.wp.blocks, window.wp.element, window.wp.blockEditor, window.wp.components );
JS;
}

add_action(
	'admin_menu',
	function () {
		add_options_page( say( 'Отклик', 'Otklik' ), say( 'Отклик', 'Otklik' ), 'manage_options', 'otklik', __NAMESPACE__ . '\settings_page' );
	}
);

/** What the settings page says after saving, by what came of it. */
function said( $outcome ) {
	$unchanged = ' ' . say( 'Прежние настройки не изменились.', 'The settings are as they were.' );
	$sentences = array(
		'saved'     => say( 'Сохранено. Анкеты можно вставлять на страницы.', 'Saved. Forms can be put on pages now.' ),
		'address'   => say( 'Это не похоже на адрес. Напишите его целиком: https://otklik.example.org', 'This is no address. Write all of it: https://otklik.example.org' ) . $unchanged,
		'not-https' => say( 'Адрес должен начинаться с https://. Без https посетители сайта анкету не увидят.', 'The address has to begin with https://. Without it visitors see no form.' ) . $unchanged,
		'silent'    => say( 'Сервер не ответил. Проверьте адрес и откройте его в браузере.', 'The server did not answer. Check the address and open it in a browser.' ) . $unchanged,
		'not-ours'  => say( 'По этому адресу отвечает не «Отклик». Проверьте адрес.', 'What answers at this address is not Otklik. Check the address.' ) . $unchanged,
	);
	return isset( $sentences[ $outcome ] ) ? $sentences[ $outcome ] : '';
}

function settings_page() {
	$server = server();
	$said   = isset( $_GET['said'] ) ? sanitize_key( wp_unslash( $_GET['said'] ) ) : '';
	echo '<div class="wrap"><h1>' . esc_html( say( 'Отклик', 'Otklik' ) ) . '</h1>';
	if ( '' !== said( $said ) ) {
		$class = 'saved' === $said ? 'notice notice-success' : 'notice notice-error';
		echo '<div class="' . esc_attr( $class ) . '"><p>' . esc_html( said( $said ) ) . '</p></div>';
	}
	echo '<form method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '">';
	echo '<input type="hidden" name="action" value="otklik_save">';
	wp_nonce_field( 'otklik_save' );
	echo '<p><label for="otklik-address">' . esc_html( say( 'Адрес сервера «Отклика»', 'Address of the Otklik server' ) ) . '</label><br>';
	echo '<input class="regular-text" type="url" required id="otklik-address" name="address" placeholder="https://otklik.example.org" value="' . esc_attr( $server ? $server['address'] : '' ) . '"></p>';
	echo '<p><button class="button button-primary">' . esc_html( say( 'Проверить и сохранить', 'Check and save' ) ) . '</button></p></form>';
	if ( $server ) {
		echo '<p>' . esc_html( say( 'Версия виджетов:', 'Version of the widgets:' ) ) . ' <code>' . esc_html( $server['version'] ) . '</code>, <code>' . esc_html( $server['integrity'] ) . '</code></p>';
		$pinned = say(
			'Сайт загружает именно этот файл: если он изменится, браузер его не запустит. После обновления сервера сохраните настройки ещё раз, и сайт перейдёт на новую версию.',
			'The site loads this very file: if it changes, browsers do not run it. After an upgrade of the server save again, and the site takes the new version.'
		);
		echo '<p>' . esc_html( $pinned ) . '</p>';
	}
	$usage = say( 'Анкету ставит блок «Анкета „Отклика“» или шорткод:', 'A form is put on a page by the block “Otklik form” or by the shortcode:' );
	echo '<p>' . esc_html( $usage ) . ' <code>[otklik form="after-lesson"]</code></p>';
	echo '<p>' . esc_html( say( 'Тест ставят так же:', 'A quiz is put on a page in the same way:' ) ) . ' <code>[otklik quiz="maturity"]</code></p></div>';
}

add_action( 'admin_post_otklik_save', __NAMESPACE__ . '\save' );

/** Asks the server which file of widgets it has, and keeps its version and hash. */
function save() {
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( esc_html( say( 'У вас нет права менять настройки.', 'You may not change the settings.' ) ), '', array( 'response' => 403 ) );
	}
	check_admin_referer( 'otklik_save' );
	$given = isset( $_POST['address'] ) ? sanitize_text_field( wp_unslash( $_POST['address'] ) ) : '';
	$found = look_up( $given );
	if ( is_array( $found ) ) {
		update_option( OPTION, $found );
	}
	wp_safe_redirect( add_query_arg( 'said', is_array( $found ) ? 'saved' : $found, admin_url( 'options-general.php?page=otklik' ) ) );
	exit;
}

/** The server at an address, or why there is none. */
function look_up( $given ) {
	$parts = wp_parse_url( trim( $given ) );
	if ( ! is_array( $parts ) || empty( $parts['host'] ) || empty( $parts['scheme'] ) || ! preg_match( '/^[\w.-]+$/D', $parts['host'] ) ) {
		return 'address';
	}
	$is_local = in_array( $parts['host'], array( 'localhost', '127.0.0.1' ), true );
	if ( 'https' !== $parts['scheme'] && ! ( $is_local && 'http' === $parts['scheme'] ) ) {
		return 'not-https';
	}
	$address = $parts['scheme'] . '://' . $parts['host'] . ( isset( $parts['port'] ) ? ':' . (int) $parts['port'] : '' );

	// Addresses inside the site's own network are refused, but for a trial on this very computer.
	$reply = wp_remote_get(
		$address . '/embed/v1/manifest.json',
		array(
			'timeout'             => 10,
			'redirection'         => 0,
			'limit_response_size' => 65536,
			'reject_unsafe_urls'  => ! $is_local,
		)
	);
	if ( is_wp_error( $reply ) ) {
		return 'silent';
	}
	$manifest  = json_decode( wp_remote_retrieve_body( $reply ), true );
	$version   = isset( $manifest['version'] ) ? $manifest['version'] : null;
	$integrity = isset( $manifest['files']['otklik.js']['integrity'] ) ? $manifest['files']['otklik.js']['integrity'] : null;
	$is_ours   = 200 === wp_remote_retrieve_response_code( $reply )
		&& is_string( $version ) && preg_match( '/^\d+\.\d+\.\d+(-[\w.-]+)?$/D', $version )
		&& is_string( $integrity ) && preg_match( '/^sha384-[A-Za-z0-9+\/]{64}$/D', $integrity );
	return $is_ours ? compact( 'address', 'version', 'integrity' ) : 'not-ours';
}

/** Leaves nothing behind when the plugin is deleted. */
function forget() {
	delete_option( OPTION );
}
register_uninstall_hook( __FILE__, __NAMESPACE__ . '\forget' );
