/** What no page of ours comes to in Lit. Where an update changes a line, the build stops and names the entry. */
import type { Unreachable } from './unreachable.ts';

const LIT_HTML = /\/lit-html\.js$/;
const LIT_CSS = /\/reactive-element\/css-tag\.js$/;
const LIT_ELEMENT = /\/reactive-element\.js$/;

export const UNREACHABLE_LIT: readonly Unreachable[] = [
  {
    why: 'Lit: style sheets for browsers older than light-dark(), which our style sheets need',
    module: LIT_CSS,
    code: /(?<=,e=)t\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/g,
    instead: 'true',
  },
  {
    why: 'Lit: values in style sheets; ours have none (minify-literals.ts)',
    module: LIT_CSS,
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
    module: LIT_HTML,
    code: /-1!==\(t=r\.data\.indexOf\(o,t\+1\)\)|\bt\.startsWith\(o\)(?=&&\()|\b6===r\.type\b/g,
    instead: 'false',
  },
  {
    why: 'Lit: what other libraries may ask of it; of ours only `repeat` asks, for the part of a child',
    module: LIT_HTML,
    code: /(?<=\bj=)\{M:.*?\}(?=,)/g,
    instead: '{I:k}',
  },
  {
    why: 'Lit: formulas',
    module: LIT_HTML,
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
    why: 'Lit: ways of a property to read its attribute that are more than a function',
    module: LIT_ELEMENT,
    code: /\bvoid 0!==t\.converter\?\.fromAttribute(?=\?t\.converter:u)/g,
    instead: 'false',
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
    why: 'Lit: expressions in the text of `textarea`, `title`, `style`, `script`; minify-literals.ts lets none through',
    module: LIT_HTML,
    code: /\by\.test\((u\[2\]|r\.tagName)\)/g,
    instead: 'false',
  },
  {
    why: 'Lit: comments in templates, likewise',
    module: LIT_HTML,
    code: /"!--"===u\[1\]\?c=_:void 0!==u\[1\]\?c=m:|\bc===_\|\|c===m\?c=v:/g,
    instead: '',
  },
  {
    why: 'Lit: templates that were compiled ahead',
    module: LIT_HTML,
    code: /"number"==typeof s(?=\?this\._\$AC\()/g,
    instead: 'true',
  },
  {
    why: 'Lit: directives that are told when they leave the page, or ask whether they are in it; `repeat` and `guard` do not',
    module: LIT_HTML,
    code: /\bsetConnected\(t\)\{.*?\}(?=\}class)|\bh\?\._\$AO\?\.\(!1\),|,this\._\$AN=void 0|,this\._\$Cv=e\?\.isConnected\?\?!0|\bget _\$AU\(\)\{.*?\}|(?<=for\()this\._\$AP\?\.\(!1,!0,s\)/g,
    instead: '',
  },
  {
    why: 'Lit: the same, by the element',
    module: /\/lit-element\.js$/,
    code: /\bthis\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),|\b(dis)?connectedCallback\(\)\{.*?\}/g,
    instead: '',
  },
  {
    why: 'Lit: directives in attributes; `repeat` and `guard` stand among children',
    module: LIT_HTML,
    code: /\bvoid 0!==e(?=\?(s\._|\(s\._\$Co))/g,
    instead: 'false',
  },
  {
    why: 'Lit: what directives may ask of their part',
    module: LIT_HTML,
    code: /\bget (tagName|startNode|endNode)\(\)\{.*?\}|\bget parentNode\(\)\{(return this\._\$AM\.parentNode|let t=.*?return void 0.*?,t)\}/g,
    instead: '',
  },
  {
    why: 'Lit: which versions of it a page has, for a warning while developing',
    module: /\/(lit-html|reactive-element|lit-element)\.js$/,
    code: /\((\w\.)?(litHtml|reactiveElement|litElement)Versions\?\?=\[\]\)\.push\(.*?\)/g,
    instead: 'void 0',
  },
  {
    why: 'Lit: how properties would be written to attributes, and what decorators of the language tell',
    module: LIT_ELEMENT,
    code: /\b_\$ET\(t,s\)\{.*?\}(?=_\$AK)|\bvoid 0!==t\.l&&\(this\.l=.*?\),|Symbol\.metadata\?\?=.*?new WeakMap;|\bconst t=this\[Symbol\.metadata\];/g,
    instead: '',
  },
  {
    why: 'Lit: properties without an accessor',
    module: LIT_ELEMENT,
    code: /!s\.noAccessor/g,
    instead: 'true',
  },
  {
    why: 'Lit: style sheets in lists of lists, or named twice; ours stand in one list',
    module: LIT_ELEMENT,
    code: /(?<=static finalizeStyles\(s\)\{).*?return i(?=\})/g,
    instead: 'return s',
  },
  {
    why: 'Lit: style sheets by others than `css`',
    module: LIT_CSS,
    code: /\bif\(this\._\$cssResult\$=!0,o!==s\)throw Error\(".*?"\);this\.cssText=t,this\.t=e/g,
    instead: 'this.cssText=t',
  },
  {
    why: 'Lit: style sheets with the same text; ours are made once',
    module: LIT_CSS,
    code: /(?<=const e=)void 0!==s&&1===s\.length/g,
    instead: 'false',
  },
  {
    why: 'Lit: ways of a property to tell whether it has changed, and what its defaults say of such',
    module: LIT_ELEMENT,
    code: /\bi\.hasChanged\?\?(?=f\))|,reflect:!1,useDefault:!1,hasChanged:f(?=\})/g,
    instead: '',
  },
  {
    why: 'Lit: what is left of properties in front of accessors when an element is first updated',
    module: LIT_ELEMENT,
    code: /\bconst t=this\.constructor\.elementProperties;if\(.*?i,e\)\}(?=\}let t=)/g,
    instead: '',
  },
];
