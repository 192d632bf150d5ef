/** Set by build.js: address of the public directory that the bundled one was taken from; empty where there is none. */
declare const PUBLIC_DIRECTORY: string;
