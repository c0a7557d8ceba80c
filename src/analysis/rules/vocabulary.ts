import type * as ESTree from 'estree';
import type { FunctionNode } from './ast.ts';

/** Parameters that by convention hold what came from outside. */
const INPUT_NAME = /^_?(?:req|request|httpReq(?:uest)?|event|evt|ctx|user_?input|untrusted\w*|tainted\w*|user_?supplied\w*|payload)$/i;

export function isInputName(name: string): boolean {
  return INPUT_NAME.test(name);
}

/** `(anything, res) => …` is a request handler whatever its first parameter is called. */
export function firstParameterIsRequest(owner: FunctionNode): boolean {
  const second = owner.params[1];
  return second?.type === 'Identifier' && /^(?:res|response|reply|rsp)$/.test(second.name);
}

/** Events whose first argument a stranger writes: a message, the header of an archive's entry. */
export function isInputEvent(event: string): boolean {
  return /^(?:message|entry|hashchange|popstate)$/.test(event);
}

const INPUT_SOURCES = [
  /^(?:(?:window|self|globalThis|document)\.)?location\.(?:href|search|hash|pathname|\?)$/,
  /^(?:window\.)?document\.(?:URL|documentURI|referrer|cookie|location)\b/,
  /^window\.name$/,
  /(?:^|\.)(?:prompt|readline\.question)\(\)$/,
  /^(?:headers|cookies)\(\)$/,
  // Names inside an archive are its author's.
  /\.entryName$|^\w*(?:zip|archive|tar)\w*\.(?:files|getEntries\(\))$/i,
];

/** @param name dotted name as `nameOf` gives it */
export function isInputSource(name: string): boolean {
  return INPUT_SOURCES.some((pattern) => pattern.test(name));
}

/** Functions whose result can do no harm, whatever they are given: numbers, truth values, escaped or encoded text. */
const SANITISER = new RegExp(
  '^(?:Number|parseInt|parseFloat|Boolean|BigInt|toFixed|isNaN|isInteger|isSafeInteger|isFinite|isArray|test|includes|has|some|every|' +
    'startsWith|endsWith|indexOf|lastIndexOf|search|findIndex|charCodeAt|codePointAt|getTime|localeCompare|hasOwn|hasOwnProperty|' +
    'encodeURIComponent|basename|digest|randomUUID|randomBytes|randomInt|btoa|round|floor|ceil|abs|now|' +
    'quote|strip-?[tT]ags|format[A-Z]?Identifier|ObjectId|toISOString|toInt|toSafeInteger|' +
    '[\\w-]*(?:[eE]scape|[sS]anitiz|[sS]anitis|[pP]urify|[aA]llow[lL]ist|[wW]hite[lL]ist|[eE]ncodeHtml|[eE]ncodeHTML|[vV]alidate|[eE]nsureSafe|[hH]ash|[sS]lugify)[\\w-]*)$',
);
const NOT_A_SANITISER = /^(?:unescape\w*|\w*Unescape\w*)$/;

export function isSanitiser(lastPart: string): boolean {
  return SANITISER.test(lastPart) && !NOT_A_SANITISER.test(lastPart);
}

/** Functions that hand on what they are given in another form. */
const PASS_THROUGH =
  /^(?:String|JSON\.(?:parse|stringify)|(?:en|de)codeURI|decodeURIComponent|unescape|atob|structuredClone|Buffer\.(?:from|concat)|Object\.(?:assign|values|entries|keys|fromEntries|freeze)|Array\.(?:from|of)|Array|Object|URL|URLSearchParams|Set|Map|path\.(?:\w+\.)?(?:join|resolve|normalize|relative|dirname|toNamespacedPath)|fs\.(?:promises\.)?realpath(?:Sync)?|util\.format|url\.(?:parse|format|resolve|fileURLToPath|URL)|querystring\.(?:parse|unescape)|(?:qs|query-string|querystringify)\.parse|(?:printf|sprintf-js\.sprintf)|Promise\.(?:resolve|all)|String\.raw|vm\.createContext)$/;

/** @param name dotted name as `nameOf` gives it */
export function isPassThrough(name: string): boolean {
  return PASS_THROUGH.test(name);
}

/** Look-ups and storage: what they return is not what they were given. */
export function isIoName(lastPart: string): boolean {
  return /^(?:find|fetch|load|query|select|read|lookup|create|save|insert|update|delete|count|exec|execute|stat|exists|verify|compare|mkdtemp)/.test(lastPart);
}

export const ITERATION = new Set(['map', 'forEach', 'filter', 'find', 'some', 'every', 'flatMap', 'reduce', 'then', 'findIndex', 'sort']);

interface TypedIdentifier {
  typeAnnotation?: { typeAnnotation?: TypeNode };
}
interface TypeNode {
  type: string;
  types?: TypeNode[];
  literal?: unknown;
}

/** True for a TypeScript annotation that leaves no room for text: a number, a truth value, a union of literals. */
export function isHarmlessType(identifier: ESTree.Node): boolean {
  const annotation = (identifier as unknown as TypedIdentifier).typeAnnotation?.typeAnnotation;
  return annotation !== undefined && isHarmless(annotation);
}

function isHarmless(type: TypeNode): boolean {
  if (type.type === 'TSUnionType') return (type.types ?? []).every(isHarmless);
  return /^TS(?:Number|Boolean|BigInt|Null|Undefined|Never)Keyword$/.test(type.type) || type.type === 'TSLiteralType';
}
