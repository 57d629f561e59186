import { setupServer } from 'msw/node';

/** Stands in for the API in component tests; every test says what it answers. */
export const server = setupServer();
