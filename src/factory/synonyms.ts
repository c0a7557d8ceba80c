/** Several words that mean one, written as `normaliseText` leaves them: lower case, single spaces. */
export const PHRASES: readonly (readonly [string, string])[] = [
  ['using same value zero for equality comparisons', ''], ['same value zero', ''], ['type script', ''], ['java script', ''],
  ['e mails', 'email'], ['e mail', 'email'], ['mail address', 'email address'], ['ip v4', 'ipv4'], ['ip v6', 'ipv6'], ['v4 or v6', 'ipv4 ipv6'], ['time out', 'timeout'],
  ['sha 256', 'sha256'], ['lower case', 'lowercase'], ['upper case', 'uppercase'], ['lower cased', 'lowercase'], ['upper cased', 'uppercase'],
  ['lat lng', 'latitude longitude'], ['lat lon', 'latitude longitude'], ['lat long', 'latitude longitude'], ['lats and lons', 'latitude longitude'],
  ['de duplicate', 'unique'], ['duplicate free', 'unique'], ['no duplicates', 'unique'], ['without duplicates', 'unique'], ['remove duplicates', 'unique'],
  ['removes duplicates', 'unique'], ['duplicates removed', 'unique'], ['remove duplicate', 'unique'], ['removes duplicate', 'unique'], ['filter out duplicates', 'unique'], ['remove repeated', 'unique'],
  ['removing duplicates', 'unique'], ['filter out repeated', 'unique'], ['drop repeated', 'unique'], ['drop duplicate', 'unique'], ['duplicates from', 'unique'], ['repeated values from', 'unique'], ['get rid of duplicates', 'unique'], ['strip duplicates', 'unique'], ['drop duplicates', 'unique'], ['eliminate duplicates', 'unique'],
  ['get rid of', 'remove'], ['how many', 'count'], ['number of', 'count'], ['amount of', 'count'], ['how often', 'count occurrences'], ['how far', 'distance'], ['how old', 'age'],
  ['work out', 'calculate'], ['make sure', 'check'], ['well formed', 'valid'], ['looks like', 'valid'], ['look like', 'valid'], ['standard dev', 'standard deviation'],
  ['std dev', 'standard deviation'], ['stddev', 'standard deviation'], ['stdev', 'standard deviation'], ['back off', 'backoff'], ['web site', 'website'], ['pass word', 'password'],
  ['in common', 'common'], ['query params', 'query parameters'], ['search params', 'query parameters'], ['url params', 'query parameters'], ['url parameters', 'query parameters'],
  ['human friendly', 'human readable'], ['easy to read', 'human readable'], ['highest common factor', 'greatest common divisor'], ['greatest common factor', 'greatest common divisor'],
  ['lowest common multiple', 'least common multiple'], ['smallest common multiple', 'least common multiple'], ['edit distance', 'levenshtein distance'],
  ['title cased', 'title case'], ['camel cased', 'camel case'], ['camelcase', 'camel case'], ['kebabcase', 'kebab case'], ['snakecase', 'snake case'], ['titlecase', 'title case'],
  ['date of birth', 'birth date'], ['birth day', 'birthday'], ['year old', 'age'], ['years old', 'age'], ['most frequent', 'mode'], ['most common', 'mode'], ['most often', 'mode'],
  ['comma separated values', 'csv'], ['comma separated', 'csv'], ['first letter', 'first letter'], ['as the crow flies', 'haversine distance'], ['great circle', 'haversine'],
  ['search string', 'query string'], ['r g and b', 'rgb'], ['r g b', 'rgb'], ['look up', 'lookup'], ['both directions', 'palindrome'], ['url query', 'query string'], ['dividing two', 'divisor'], ['divides two', 'divisor'], ['key value', 'object'], ['hash map', 'object'], ['url friendly', 'slug'], ['api key', 'token'], ['device identifier', 'device id'],
  ['globally unique identifier', 'uuid'], ['universally unique identifier', 'uuid'], ['bank account number', 'iban'], ['bank account numbers', 'iban'], ['number of an array', 'number array'], ['number of a list', 'number list'], ['deep copy', 'deep clone'], ['deeply copy', 'deep clone'],
  ['deeply clone', 'deep clone'], ['deeply merge', 'deep merge'], ['merge deeply', 'deep merge'], ['deeply equal', 'deep equal'], ['structurally equal', 'deep equal'], ['same content', 'equal'],
  ['set apart', 'partition'], ['give up', 'retry'], ['random order', 'shuffle'], ['same backwards', 'palindrome'], ['same forwards', 'palindrome'], ['same forward', 'palindrome'], ['same both ways', 'palindrome'], ['the same either way', 'palindrome'],
  ['occur in both', 'common'], ['appear in both', 'common'], ['exist in both', 'common'], ['present in both', 'common'], ['found in both', 'common'], ['contained in both', 'common'],
  ['share the same', 'have the same'], ['two or more', 'two'], ['true otherwise false', ''], ['false otherwise', ''], ['true if so', ''], ['1 st', 'ordinal'], ['2 nd', 'ordinal'], ['3 rd', 'ordinal'],
];

/** Words that mean the same, the one they are replaced by first. */
const GROUPS: readonly string[] = [
  'valid validate validates validating validator validation validity check checks checking checker verify verifies verification verifier test tests confirm detect detects recognize recognise',
  'convert converts converting conversion converter transform transforms change changes turn turns translate',
  'generate generates generator generating create creates creating make makes making produce build builds',
  'parse parses parser parsing read reads reading decode decodes',
  'format formats formatting formatter stringify serialize serialise serializes display pretty dump dumps',
  'calculate calculates calculator compute computes computing computation determine determines find finds get gets give gives return returns returned obtain retrieve yield',
  'remove removes removing delete deletes strip strips eliminate drop drops dropping dropped removed deleted stripped',
  'color colors colour colours colours',
  'kilometers kilometer kilometre kilometres km kms',
  'miles mile mi',
  'celsius centigrade',
  'email emails mailbox',
  'url urls link links hyperlink website websites',
  'uuid uuids guid guids',
  'phone telephone mobile cellphone',
  'password passwords passphrase',
  'latitude lat', 'longitude lng lon',
  'coordinates coordinate coords location locations places place',
  'index indexes indices position positions',
  'string strings text texts str sentence phrase',
  'array arrays list lists',
  'object objects dictionary record records map',
  'number numbers integer integers int ints num float numeric decimal',
  'items item elements element entries entry',
  'property properties keys key fields field attribute attributes',
  'characters character chars char letters letter',
  'unique uniq distinct dedupe deduplicate deduplicated dedup', 'duplicate duplicates repeated repeats dupes',
  'shuffle shuffles randomize randomise randomized scramble',
  'flatten flattens flattening unnest flat',
  'reverse reverses reversed reversal backwards backward invert flip',
  'uppercase capital capitals', 'capitalize capitalise capitalizes capitalises capitalized capitalised capitalizing',
  'truncate truncates shorten shortens abbreviate clip ellipsize',
  'mean average averages avg',
  'median medians',
  'sum sums total add adds adding addition plus',
  'days day', 'months month', 'years year', 'dates date',
  'milliseconds millisecond ms millis',
  'bytes byte filesize',
  'retry retries retrying reattempt',
  'wait waits waiting pause pauses sleep',
  'timeout deadline',
  'equal equals equality equivalent same identical',
  'clone clones cloning copy copies',
  'merge merges merging combine combines combining join joins joined joining',
  'chunk chunks chunked batch batches batching',
  'split splits splitting divide divides separate separates break breaks',
  'sort sorts sorting sorted order orders ordered arrange',
  'group groups grouping grouped categorize categorise bucket buckets',
  'pick picks picking picked selected select selects choose whitelist',
  'omit omits omitting omitted exclude excludes without except blacklist',
  'intersection intersect intersects common shared share shares overlap',
  'difference differences missing', 'subtract subtracts subtracting minus',
  'clamp clamps constrain restrict restricts bound cap',
  'round rounds rounding rounded',
  'prime primes', 'palindrome palindromes palindromic', 'fibonacci fib', 'factorial factorials',
  'roman romans', 'numeral numerals',
  'percentile percentiles quantile quantiles',
  'hash hashes hashing digest',
  'random randomly',
  'secure secret unguessable cryptographically safe',
  'slug slugs slugify permalink',
  'html markup', 'escape escapes escaping',
  'inside within contained', 'polygon polygons geofence geofenced',
  'bearing heading azimuth direction',
  'word words', 'count counts counting counter tally',
  'occurrences occurrence occurs occur times appears appear frequency',
  'smallest minimum min lowest lower', 'largest maximum max highest biggest upper',
  'leap leapyear', 'device devices hardware', 'id ids identifier identifiers',
  'card cards', 'credit debit payment', 'ip ips', 'network subnet',
  'range ranges sequence', 'duration durations', 'delay delays', 'age ages', 'birth birthday birthdate born',
  'human readable', 'promise promises async asynchronous',
  'shift shifts move moves push pushes advance advances', 'nested deeply', 'version versions', 'semver', 'truthy pass passing satisfy satisfies', 'predicate condition test',
];

/** Word -> the word it is replaced by. The first group that has a word wins. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map(
  GROUPS.flatMap((group) => {
    const [first = '', ...others] = group.split(' ');
    return others.map((other): [string, string] => [other, first]);
  }).reverse(),
);

/** Words that say nothing about which function is meant. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  ('a an the another and or but of to for from with by in on at as is are be been being was were has have had having it its this that these those there then than so if whether into onto which who whose what when where how do does did doing done ' +
    'can could should would will shall may might must i me my we our us you your he she they them their one ones please kindly want wants need needs like likes help helps helper helpers function functions method methods utility util utils ' +
    'routine code snippet module library write writes writing implement implements implementation define typescript javascript js ts node nodejs programming program accepts accept accepting takes take taking receives given ' +
    'able also just simply simple easy easily quick quickly some any all each every thing things something anything way using use uses used called named name via per not no new nice good great small tiny little clean robust reliable correct correctly proper properly ' +
    'etc eg ie tell tells hi hello hey thanks thank let lets s t re ve ll d m true false boolean e g st nd rd th sensitive insensitive three four five six seven eight nine ten twelve').split(' '),
);

/** Words that most requests share; they count little. */
export const WEAK_WORDS: ReadonlySet<string> = new Set(
  ('calculate value data least most max maximum min minimum largest smallest length long exactly up down over case inclusive exclusive throw throws error errors invalid input output result argument parameter type types type-safe string array number object items convert generate two between against actual real arbitrary provided specific certain particular ' +
    'current original whole based possible various different basic standalone pure generic safe common standard general format single multiple several many').split(' '),
);

/** Words about who uses a function and on what; they count as little as the weak ones. */
export const CONTEXT_WORDS: ReadonlySet<string> = new Set(
  ('user customer client people person employee member visitor guest student patient player team company shop store order product article blog post page headline heading essay comment message description caption paragraph document book ' +
    'price invoice cart checkout signup registration login profile account form field screen dialog website web app application service system project website frontend backend api server response request report table spreadsheet dashboard ' +
    'measurement reading sensor score grade mark vote rating temperature volume brightness slider delivery shipping shipment warehouse inventory stock menu recipe event meeting appointment booking hotel flight trip ride taxi truck car vehicle ' +
    'store map city country shape deck playlist track song photo status state mode config setting settings default option preference tag label name rest typed entered pasted supplied submitted stored saved ' +
    'follow following follow-up sanity possible proper properly really later next before after again out always never still yet even across through style like written shown printed readable lead stand hold holds work works ' +
    'need contain contains appear display accept print handle support based real actual whole entire full complete short big huge long growing flaky response time times look up status user-supplied raw plain nice pretty live daily weekly monthly yearly ' +
    'listed together show shows iteratee collection thru result results running func invoking invoked elapsed composed representation zero comparison considered resolved references determined fully qualified specification slice own enumerable consisting consists').split(' '),
);
