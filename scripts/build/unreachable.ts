/** Something in a library that no page of ours can come to. */
export interface Unreachable {
  /** What it is, and why it is never needed. */
  readonly why: string;
  /** The end of the module's id. */
  readonly module: RegExp;
  readonly code: RegExp;
  /** What the minifier drops the rest by. */
  readonly instead: string;
}

const ZOD_CORE = /\/zod\/v4\/core\/(schemas|parse)\.js$/;
const ZOD_CLASSES = /\/zod\/v4\/core\/core\.js$/;
const ZOD_CHECKS = /\/zod\/v4\/core\/checks\.js$/;
const ZOD_ERRORS = /\/zod\/v4\/core\/errors\.js$/;
const ZOD_UTIL = /\/zod\/v4\/core\/util\.js$/;
const ZOD_SCHEMAS = /\/zod\/v4\/core\/schemas\.js$/;
const LIT_ELEMENT = /\/reactive-element\.js$/;
const ZOD_MINI = /\/zod\/v4\/mini\/schemas\.js$/;

/** What is left out, by library. Where an update changes a line, the build stops and names the entry. */
export const UNREACHABLE: readonly Unreachable[] = [
  {
    why: 'zod: checks that end later; ours are all done at once',
    module: ZOD_CORE,
    code: /\b[\w.]+ instanceof Promise\b/g,
    instead: 'false',
  },
  {
    why: 'zod: what would go on after such a check',
    module: ZOD_SCHEMAS,
    code: /(?<=\bif \()(?=asyncResult\b)/g,
    instead: 'false && ',
  },
  {
    why: 'zod: what is left of such checks at the end of a list or an object',
    module: ZOD_SCHEMAS,
    code: /\bproms\.length\b/g,
    instead: '0',
  },
  {
    why: 'zod: values that are made to fit, and stopping at the first that does not',
    module: ZOD_SCHEMAS,
    code: /\bdef\.coerce\b|\bctx\?\.abortEarly\b/g,
    instead: 'false',
  },
  {
    why: 'zod: lengths that are looked at first; ours are checks of our own (decision 053)',
    module: ZOD_SCHEMAS,
    code: /(?<=const caps = )util\.sizeCaps\(inst\._zod\.def\.checks\);/g,
    instead: '[]; return;',
  },
  {
    why: 'zod: parsing that waits for such checks, or throws; ours yields what is wrong',
    module: ZOD_MINI,
    code: /^ {4}(parse|parseAsync|safeParseAsync)\(.*\{\n.*\n {4}\},\n/gm,
    instead: '',
  },
  {
    why: 'zod: the interface for libraries that take schemas of any maker',
    module: ZOD_SCHEMAS,
    code: /^ {4}get "~standard"[^]*?(?=^\}\);)/gm,
    instead: '',
  },
  {
    why: 'zod: schemas that are written as well as read',
    module: ZOD_SCHEMAS,
    code: /\bctx\.direction === "backward"|\bctx\.skipChecks\b/g,
    instead: 'false',
  },
  {
    why: 'zod: what unions, records and templates want to know of the schemas in them; pages have none',
    module: ZOD_SCHEMAS,
    code: /\butil\.defineLazyInternal\((?=inst, "(pattern|propValues|values)")/g,
    instead: 'void (',
  },
  {
    why: 'zod: the same, where it is known ahead',
    module: ZOD_SCHEMAS,
    code: /\binst\._zod\.pattern = (def\.pattern \?\? )?regexes\.\w+;/g,
    instead: '',
  },
  {
    why: 'zod: values kept by a plugin',
    module: ZOD_SCHEMAS,
    code: /\bcore\.globalConfig\.memoizer\b/g,
    instead: 'undefined',
  },
  {
    why: 'zod: other ways to write what we write in one',
    module: ZOD_MINI,
    code: /^ {4}(brand|register|apply|get with|set with)\(.*\{\n[^]*?^ {4}\},\n/gm,
    instead: '',
  },
  {
    why: 'zod: shapes that are made when they are first read; ours name no schema that comes after them',
    module: ZOD_SCHEMAS,
    code: /(?<=const sh = )desc\?\.get \? .*;/g,
    instead: 'undefined;',
  },
  {
    why: 'zod: the same, for whoever asks a schema for its shape',
    module: ZOD_MINI,
    code: /util\.installLazyProp\(inst, "shape", .*;/g,
    instead: 'inst.shape = def.shape;',
  },
  {
    why: 'zod: values in place of what is missing',
    module: ZOD_SCHEMAS,
    code: /\boptin === "defaulted"/g,
    instead: 'false',
  },
  {
    why: 'zod: the same, where a part may be missing',
    module: ZOD_SCHEMAS,
    code: /util\.defineLazyInternal\(inst, "optin", .*"defaulted" : "optional"\);/g,
    instead: 'inst._zod.optin = "optional";',
  },
  {
    why: 'zod: the same, where all of a record may be missing',
    module: ZOD_SCHEMAS,
    code: /\bdef\.innerType\._zod\.optin !== "defaulted"/g,
    instead: 'true',
  },
  {
    why: 'zod: objects whose fields are no schemas, which the compiler finds',
    module: ZOD_SCHEMAS,
    code: /\bfor \(const k of allKeys\) \{\s+if \(!def\.shape[^]*?^ {4}\}/gm,
    instead: '',
  },
  {
    why: 'zod: what only schemas that are written as scripts ask of an object',
    module: ZOD_SCHEMAS,
    code: /\bconst okeys = .*;|\b(numKeys|optionalKeys): .*,/g,
    instead: '',
  },
  {
    why: 'zod: checks that are asked only sometimes',
    module: ZOD_SCHEMAS,
    code: /(?<=\bif \()ch\._zod\.def\.when(?=\))/g,
    instead: 'false',
  },
  {
    why: 'zod: answers that are known from before',
    module: ZOD_SCHEMAS,
    code: /(?<=\bif \()payload\.memo(?=\))/g,
    instead: 'false',
  },
  {
    why: 'zod: objects that take no other field',
    module: ZOD_SCHEMAS,
    code: /(?<=\()(t === "never"|unrecognized\.length)/g,
    instead: 'false',
  },
  {
    why: 'zod: the enums of TypeScript, which have their names as values',
    module: ZOD_SCHEMAS,
    code: /(?<=const values = )util\.getEnumValues\(/g,
    instead: 'Object.values(',
  },
  {
    why: 'zod: who made a schema',
    module: ZOD_SCHEMAS,
    code: /\binst\._zod\.version = version;/g,
    instead: '',
  },
  {
    why: 'zod: formats of numbers other than whole ones',
    module: ZOD_CHECKS,
    code: /\bdef\.format\?\.includes\("int"\)/g,
    instead: 'true',
  },
  {
    why: 'zod: the least and the greatest of these; it is asked before whether a whole number is safe',
    module: ZOD_CHECKS,
    code: /\binput [<>] (minimum|maximum)\b/g,
    instead: 'false',
  },
  {
    why: 'zod: where these are looked up',
    module: ZOD_CHECKS,
    code: /\bconst \[minimum, maximum\] = util\.NUMBER_FORMAT_RANGES\b.*;/g,
    instead: '',
  },
  {
    why: 'zod: formats of texts that have a name; ours are patterns',
    module: ZOD_CHECKS,
    code: /\bdef\.pattern(?=\)\s+\(_a = inst\._zod\)\.check)/g,
    instead: 'false',
  },
  {
    why: 'zod: messages of a page and of languages; ours stand in the schemas',
    module: ZOD_UTIL,
    code: /\bunwrapMessage\((ctx\?\.error|config\.(custom|locale)Error)\?\.\(iss\)\) \?\?/g,
    instead: '',
  },
  {
    why: 'zod: the older name of `error`',
    module: ZOD_UTIL,
    code: /\bparams\?\.message !== undefined/g,
    instead: 'false',
  },
  {
    why: 'zod: errors that are thrown; pages read their parts',
    module: ZOD_CLASSES,
    code: /\bparams\?\.Parent\b/g,
    instead: 'undefined',
  },
  {
    why: 'zod: schemas that are compiled',
    module: ZOD_CLASSES,
    code: /\bglobalThis\.__zod_globalConfig\?\.postProcessor\b/g,
    instead: 'undefined',
  },
  {
    why: 'zod: classes that a page has changed, and what they are called',
    module: ZOD_CLASSES,
    code: /\bfor \(const k in proto\) \{[^]*?^ {8}\}|\bObject\.defineProperty\((Definition|_), "name", .*;/gm,
    instead: '',
  },
  {
    why: 'zod: the text of all that is wrong',
    module: ZOD_ERRORS,
    code: /\bObject\.defineProperty\(inst, "message", _messageDesc\);/g,
    instead: '',
  },
  {
    why: 'zod: errors as text; pages read their parts',
    module: ZOD_ERRORS,
    code: /\b_installedToString\.has\(proto\)/g,
    instead: 'true',
  },
  {
    why: 'Lit: style sheets for browsers older than light-dark(), which our style sheets need',
    module: /\/@lit\/reactive-element\/css-tag\.js$/,
    code: /(?<=,e=)t\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/g,
    instead: 'true',
  },
  {
    why: 'Lit: values in style sheets; ours have none (minify-literals.ts)',
    module: /\/reactive-element\/css-tag\.js$/,
    code: /(?<=const o=)1===t\.length(?=\?)/g,
    instead: 'true',
  },
  {
    why: 'Lit: properties that are written to attributes; ours are read from them',
    module: LIT_ELEMENT,
    code: /!0===i\.reflect|\bi\.useDefault&&i\.reflect\b/g,
    instead: 'false',
  },
  {
    why: 'Lit: the same, when a property is set',
    module: LIT_ELEMENT,
    code: /(?<=\bC\(t,s,)\{useDefault:i,reflect:e,wrapped:h\},r\)\{/g,
    instead: '{wrapped:h},r){const i=false,e=false;',
  },
  {
    why: 'Lit: how they would be written, and attributes with JSON',
    module: LIT_ELEMENT,
    code: /\btoAttribute\(t,s\)\{.*?return t\},(?=fromAttribute)|case Object:case Array:try\{.*?\}catch\(t\)\{i=null\}/g,
    instead: '',
  },
  {
    why: 'Lit: properties that are listed; ours are declared one by one (plain-properties.ts)',
    module: LIT_ELEMENT,
    code: /\bthis\.hasOwnProperty\(d\("properties"\)\)|\bnull!==t(?=\)\{const s=litPropertyMetadata)/g,
    instead: 'false',
  },
  {
    why: 'Lit: what decorators begin with, controllers that are taken off',
    module: LIT_ELEMENT,
    code: /\bstatic addInitializer\(.*?\}(?=static)|,this\.constructor\.l\?\.forEach\(.*?\)\)|\bremoveController\(t\)\{.*?\}(?=_)/g,
    instead: '',
  },
  {
    why: 'Lit: expressions in comments, and for elements as a whole',
    module: /\/lit-html\.js$/,
    code: /-1!==\(t=r\.data\.indexOf\(o,t\+1\)\)|\bt\.startsWith\(o\)(?=&&\()|\b6===r\.type\b/g,
    instead: 'false',
  },
  {
    why: 'Lit: what other libraries may ask of it; of ours only `repeat` asks, for the part of a child',
    module: /\/lit-html\.js$/,
    code: /(?<=\bj=)\{M:.*?\}(?=,)/g,
    instead: '{I:k}',
  },
  {
    why: 'Lit: formulas',
    module: /\/lit-html\.js$/,
    code: /\b3===[is](?=\?|\))/g,
    instead: 'false',
  },
  {
    why: 'Lit: properties in front of accessors of a class; ours are fields',
    module: LIT_ELEMENT,
    code: /\bthis\.prototype\.hasOwnProperty\(t\)(?=&&)|\bt\.size>0(?=\)for\(const\[s,i\]of t\)\{const\{wrapped)/g,
    instead: 'false',
  },
  {
    why: 'Lit: ways of a property to read its attribute; ours have that of Lit',
    module: LIT_ELEMENT,
    code: /"function"==typeof t\.converter\?.*?:u(?=;)/g,
    instead: 'u',
  },
  {
    why: 'Lit: properties that are to be written to attributes with the next update',
    module: LIT_ELEMENT,
    code: /\bthis\._\$Eq&&=.*?\)\),(?=this)/g,
    instead: '',
  },
  {
    why: 'Lit: polyfills of shadow DOM',
    module: /\/(lit-html|reactive-element|lit-element)\.js$/,
    code: /\b\w\.(litHtml|reactiveElement|litElement)(Polyfill|Hydrate)Support\b/g,
    instead: 'undefined',
  },
  {
    why: 'pbf: what tiles have none of: numbers of a fixed size, bytes, lists of numbers, readers of fields',
    module: /\/pbf\/index\.js$/,
    code: /^ {4}(readS?Fixed\d+|readBytes|readPacked\w+|readFields|readMessage|nextField)\(.*\{\n[^]*?^ {4}\}\n/gm,
    instead: '',
  },
  {
    why: 'vector-tile: boxes, GeoJSON; places are points, read one by one',
    module: /\/@mapbox\/vector-tile\/index\.js$/,
    code: /^ {4}(bbox|toGeoJSON)\(.*\{\n[^]*?^ {4}\}\n/gm,
    instead: '',
  },
  {
    why: 'point-geometry: reckoning with points; only `x` and `y` are read',
    module: /\/@mapbox\/point-geometry\/index\.js$/,
    code: /(?<=^Point\.prototype = \{\n)[^]*?(?=^\};)/gm,
    instead: '    clone() { return new Point(this.x, this.y); },\n',
  },
];
