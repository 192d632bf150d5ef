/** The typed client of a directory. Its types are in `./types`, its errors in `./errors`. */
export { createDirectory } from './create-directory.ts';
