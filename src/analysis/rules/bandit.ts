/** A check of Bandit 1.8 (or of flake8 and mccabe, which run beside it) without a security rule of ours that names it: what sees to it, or why nothing need. */
export interface BanditNote {
  check: string;
  /** For those that are not Bandit's own. */
  about?: string;
  /** Rules of other kinds, or the step of the analysis, that do the same. */
  seenToBy?: string;
  notApplicable?: string;
}

/** Every check of Bandit, by number, with a word on what it is about. Which rule does the same is said by the rules themselves. */
export const BANDIT_CHECKS: Readonly<Record<string, string>> = {
  B101: 'assert', B102: 'exec', B103: 'file permissions', B104: 'binding to all interfaces', B105: 'password in a string', B106: 'password as an argument', B107: 'password as a default',
  B108: 'fixed temporary folder', B110: 'except, pass', B112: 'except, continue', B113: 'request without timeout', B201: 'debug server', B202: 'unpacking an archive',
  B301: 'pickle', B302: 'marshal', B303: 'weak hash', B304: 'weak cipher', B305: 'weak cipher mode', B306: 'mktemp', B307: 'eval', B308: 'mark_safe', B309: 'HTTPSConnection', B310: 'urlopen',
  B311: 'random', B312: 'telnet', B313: 'XML', B314: 'XML', B315: 'XML', B316: 'XML', B317: 'XML', B318: 'XML', B319: 'XML', B320: 'XML', B321: 'FTP', B323: 'certificate check off', B324: 'hashlib',
  B401: 'import telnetlib', B402: 'import ftplib', B403: 'import pickle', B404: 'import subprocess', B405: 'import xml', B406: 'import xml', B407: 'import xml', B408: 'import xml', B409: 'import xml',
  B410: 'import lxml', B411: 'import xmlrpc', B412: 'httpoxy', B413: 'import pycrypto', B415: 'import pyghmi',
  B501: 'certificate check off', B502: 'old TLS', B503: 'old TLS as a default', B504: 'TLS without a version', B505: 'short key', B506: 'yaml.load', B507: 'host key check off', B508: 'old SNMP', B509: 'SNMP in the clear',
  B601: 'paramiko exec', B602: 'shell=True', B603: 'subprocess', B604: 'shell=True elsewhere', B605: 'start with a shell', B606: 'start without a shell', B607: 'program without a path', B608: 'SQL from strings',
  B609: 'wildcard for a shell', B610: 'Django extra', B611: 'Django RawSQL', B612: 'logging listen', B613: 'Trojan Source', B614: 'torch.load', B615: 'model download', B701: 'autoescape off', B702: 'Mako', B703: 'mark_safe', B704: 'Markup',
};

export const BANDIT_NOTES: readonly BanditNote[] = [
  { check: 'B101', notApplicable: 'assertions of Node are not compiled away' },
  { check: 'B110', seenToBy: '`no-empty` (style)' },
  { check: 'B112', seenToBy: '`no-empty` (style)' },
  { check: 'B201', notApplicable: 'Node has no debug server; what a framework shows of an error is a setting of its environment' },
  { check: 'B412', notApplicable: 'Node does not run under CGI, so a header never becomes HTTP_PROXY' },
  { check: 'B413', notApplicable: 'the library is Python\'s; weak ciphers of `crypto` and crypto-js are `saraphina/weak-cipher`' },
  { check: 'B415', notApplicable: 'no IPMI library in the ecosystem worth a rule' },
  { check: 'B508', notApplicable: 'no SNMP in Node' },
  { check: 'B509', notApplicable: 'no SNMP in Node' },
  { check: 'B601', notApplicable: 'a command of ssh2 runs on another machine; values in it are the shell\'s there, and no rule follows them' },
  { check: 'B612', notApplicable: 'no logger takes its configuration from a socket' },
  { check: 'B613', seenToBy: '`unicode/*`' },
  { check: 'B614', notApplicable: 'models are not loaded from pickles' },
  { check: 'B615', notApplicable: 'models are not loaded from pickles' },
  { check: 'E9, F821', about: 'syntax, undefined name', seenToBy: 'the parser, `no-undef`, the type checker' },
  { check: 'F401, F841', about: 'unused import, unused variable', seenToBy: '`@typescript-eslint/no-unused-vars`' },
  { check: 'F811, F632', about: 'redefinition, is with a literal', seenToBy: '`no-redeclare`, `eqeqeq`, `use-isnan`' },
  { check: 'E501', about: 'long line', seenToBy: '`style/long-line`' },
  { check: 'E722', about: 'bare except', seenToBy: '`no-empty`' },
  { check: 'C901', about: 'complexity', seenToBy: '`complexity`' },
];
