import type { CodeFacts, ParameterFacts, SignatureFacts } from '../analysis/api-facts.ts';
import type { Review } from '../artifact/code-artifact.ts';
import { abstains, concern, note, objection, reviewFrom, RULES, type Remark } from './remarks.ts';
import type { Subject } from './subject.ts';

/** So many arguments can be told apart where a function is called; coordinates of two places are four. */
const MOST_PARAMETERS = 4;
const FAR_TOO_MANY = 7;
/** Letters that mathematics has given a meaning; they stand for numbers. */
const MATHEMATICAL = /^[nkxyztijrgbhslv]$/;
/** Names that say nothing about what they hold. */
const MEANINGLESS = /^(?:foo|bar|baz|tmp|temp|thing|stuff|(?:arg|param|parameter|var|val)\d*)$/i;

/**
 * Can it be called rightly without reading its code?
 *
 * | objects                                    | has concerns                                                          |
 * |--------------------------------------------|-----------------------------------------------------------------------|
 * | no function or class is exported under its | more than 4 parameters of one function                                |
 * | name                                       | true or false as a parameter beside others                            |
 * | 7 or more parameters                       | `any` or no type in a signature; `unknown` that is never looked at    |
 * | it changes its arguments in place          | no doc comment                                                        |
 * |                                            | a second exported value                                               |
 * |                                            | it gives nothing in two ways, or null and throws for more than wrong arguments |
 * |                                            | a result of two primitive types                                       |
 * |                                            | it neither looks at its arguments nor throws; an error without a message |
 * |                                            | a parameter of one letter that mathematics has no meaning for         |
 *
 * `unknown` as a result is a note: it makes callers check, as it should. A file that does not parse can't be judged.
 */
export function reviewApiDesign({ content, inspection }: Subject): Review {
  const { code } = inspection.facts;
  if (code === null) return abstains('api-design', RULES, 'the code does not parse, so there is nothing to judge');
  if (code.entryLine === null) return reviewFrom('api-design', [objection(`no function or class is exported as ${content.entryPoint}; export it under that name`)]);
  const remarks = [...code.signatures.flatMap((signature) => judgeSignature(signature, code)), ...judgeModule(code, content.entryPoint)];
  return reviewFrom('api-design', remarks.length > 0 ? remarks : [note(praise(code))]);
}

function judgeSignature(signature: SignatureFacts, code: CodeFacts): Remark[] {
  const { name, line, parameters, returns, mixes, mutates } = signature;
  return [
    ...judgeCount(signature),
    ...mutates.map((changed) => objection(`line ${changed.line}: ${name} changes its argument ${changed.name} in place, which surprises whoever still uses it; work on a copy`)),
    ...parameters.flatMap((parameter) => judgeParameter(parameter, signature, code)),
    ...(returns === 'any' || returns === 'untyped' ? [concern(`line ${line}: the result of ${name} has ${returns === 'any' ? 'the type “any”' : 'no declared type'}; declare what it gives`)] : []),
    ...(returns === 'unknown' ? [note(`line ${line}: ${name} gives “unknown”, so callers have to check what they got`)] : []),
    ...(mixes.length > 0 ? [concern(`line ${line}: ${name} gives ${mixes.join(' or ')}, so callers must tell them apart; give one type`)] : []),
    ...judgeFailures(signature, code),
  ];
}

function judgeCount({ name, line, parameters: { length } }: SignatureFacts): Remark[] {
  if (length <= MOST_PARAMETERS) return [];
  return [(length >= FAR_TOO_MANY ? objection : concern)(`line ${line}: ${name} has ${length} parameters, more than ${MOST_PARAMETERS}; gather some in one object`)];
}

function judgeParameter(parameter: ParameterFacts, { name: of, parameters }: SignatureFacts, { checksValues }: CodeFacts): Remark[] {
  const { name, line, typing, isFlag } = parameter;
  return [
    ...(typing === 'any' ? [concern(`line ${line}: parameter ${name} of ${of} has the type “any”; say what it takes`)] : []),
    ...(typing === 'untyped' ? [concern(`line ${line}: parameter ${name} of ${of} has no type; say what it takes`)] : []),
    ...(typing === 'unknown' && !checksValues ? [concern(`line ${line}: parameter ${name} of ${of} takes anything and nothing looks at what it is; give it a type or check it`)] : []),
    ...(isFlag && parameters.length > 1 ? [concern(`line ${line}: true or false for ${name} says nothing where ${of} is called; take a word or an option by name`)] : []),
    ...(isUnclear(parameter, parameters) ? [concern(`line ${line}: the name “${name}” says nothing about what ${of} takes; call it by what it holds`)] : []),
  ];
}

/** `a` and `b` are two of a kind; single letters of mathematics stand for numbers. */
function isUnclear({ name, kinds }: ParameterFacts, all: readonly ParameterFacts[]): boolean {
  if (MEANINGLESS.test(name)) return true;
  if (!/^[a-zA-Z]$/.test(name)) return false;
  if (/^[ab]$/.test(name) && ['a', 'b'].every((letter) => all.some((other) => other.name === letter))) return false;
  return !(MATHEMATICAL.test(name) && kinds.every((kind) => kind === 'number' || kind === 'array'));
}

/** One way to say that there is no answer: null, undefined or an error; a `TypeError` or `RangeError` is about wrong arguments. */
function judgeFailures({ name, givesNull, givesUndefined }: SignatureFacts, { throws }: CodeFacts): Remark[] {
  const thrown = throws.find((error) => error.name !== 'TypeError' && error.name !== 'RangeError');
  const ways = [
    ...(givesNull === null ? [] : [`null (line ${givesNull})`]),
    ...(givesUndefined === null ? [] : [`undefined (line ${givesUndefined})`]),
    ...(thrown && (givesNull !== null || givesUndefined !== null) ? [`${thrown.name} thrown (line ${thrown.line})`] : []),
  ];
  return ways.length < 2 ? [] : [concern(`${name} says in ${ways.length} ways that there is no answer: ${ways.join(', ')}; choose one`)];
}

function judgeModule(code: CodeFacts, entryPoint: string): Remark[] {
  const { entryLine, hasDocComment, otherExports, throws, checksValues, signatures } = code;
  const takesTyped = signatures.some(({ parameters }) => parameters.some(({ typing }) => typing !== 'unknown'));
  return [
    ...(hasDocComment ? [] : [concern(`line ${entryLine}: ${entryPoint} has no doc comment; say what it takes, gives and throws`)]),
    ...otherExports.map(({ name, line }) => concern(`line ${line}: ${name} is exported beside ${entryPoint}; a module with one export can be replaced as a whole`)),
    ...(takesTyped && throws.length === 0 && !checksValues ? [concern(`line ${entryLine}: ${entryPoint} never looks at what it is given, so a wrong type gives a wrong answer; throw a TypeError that says what was expected`)] : []),
    ...throws.filter(({ hasMessage }) => !hasMessage).map(({ name, line }) => concern(`line ${line}: ${name} is thrown without a message; say what was expected and what came`)),
  ];
}

function praise({ signatures, throws }: CodeFacts): string {
  const count = signatures.reduce((sum, { parameters }) => sum + parameters.length, 0);
  return `typed and described; ${count === 1 ? '1 parameter' : `${count} parameters`}, ${throws.length === 1 ? '1 error' : `${throws.length} errors`} with a message`;
}
