const { join } = require('node:path');

/** What `@/` means in the client site, told in the form dependency-cruiser reads (webpack's). */
module.exports = { resolve: { alias: { '@': join(__dirname, 'client-web', 'src') } } };
