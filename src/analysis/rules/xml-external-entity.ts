import { propertyOf } from './ast.ts';
import { lastName, nameOf } from './names.ts';
import type { SecurityRule } from './rule.ts';

export const xmlExternalEntity: SecurityRule = {
  id: 'xml-external-entity',
  cwe: 'CWE-611',
  level: 'error',
  bandit: ['B313', 'B314', 'B315', 'B316', 'B317', 'B318', 'B319', 'B320', 'B405', 'B406', 'B407', 'B408', 'B409', 'B410', 'B411'],
  doc: 'An XML reader that resolves entities reads files and addresses that the document names. Leave noent off.',
  bad: ["const libxml = require('libxmljs'); export const read = (xml) => libxml.parseXml(xml, { noent: true });", "const libxml = require('libxmljs2'); export const read = (xml) => libxml.parseXmlString(xml, { noent: true, noblanks: true });"],
  good: ["const libxml = require('libxmljs'); export const read = (xml) => libxml.parseXml(xml, { noent: false });"],
  create(context) {
    return {
      CallExpression(node) {
        if (!/^(?:parseXml|parseXmlString|parseXmlAsync|parseFromString|parseString|fromXml)$/.test(lastName(nameOf(context.sourceCode, node.callee)))) return;
        const risky = ['noent', 'resolveExternals', 'dtdload', 'externalEntities'].some((key) => node.arguments.some((argument) => {
          const value = propertyOf(argument, key);
          return value?.type === 'Literal' && value.value === true;
        }));
        if (risky) context.report(node, 'error', 'external entities are resolved: the document may read files and addresses; switch it off');
      },
    };
  },
};
