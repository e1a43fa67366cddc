// Draws the description of the API. Its address stands on the element, so this file never changes.
const docs = document.getElementById('docs');
// eslint-disable-next-line no-undef -- set by swagger-ui-bundle.js, which the page loads first
SwaggerUIBundle({
  domNode: docs,
  url: docs.dataset.openapi,
  deepLinking: true,
  // Otherwise Swagger UI would send the description to a validator on somebody else's server.
  validatorUrl: null,
});
