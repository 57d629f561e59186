/** The checks of `npm run verify`, for every test in which money moves. */
export { faultsInTheBooks } from '../../src/operations/verify/books.js';
