/** The errors of the client. */
export {
  DirectoryError,
  type DirectoryErrorCode,
  type FailedRequest,
} from './errors/directory-error.ts';
export { HttpError } from './errors/http-error.ts';
export { NetworkError } from './errors/network-error.ts';
export { SchemaError } from './errors/schema-error.ts';
export { TimeoutError } from './errors/timeout-error.ts';
