import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBic } from './function.ts';

const RUNS = { seed: 3648, numRuns: 200 };
const COUNTRIES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'.split(' ');

describe('BIC', () => {
  it('accepts codes of 8 and 11 characters', () => {
    for (const text of ['SBICKEN1345', 'SBICKEN1', 'SBICKENY', 'SBICKEN1YYP', 'SBICXKN1YYP', 'DEUTDEFF', 'deutdeff500', 'NEDSZAJJXXX']) expect(isBic(text), text).toBe(true);
  });

  it('knows the 249 countries of ISO 3166 and Kosovo, and no others', () => {
    expect(COUNTRIES).toHaveLength(250);
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const found = letters.flatMap((first) => letters.map((second) => first + second)).filter((country) => isBic(`BANK${country}22`));
    expect(found).toEqual(COUNTRIES);
  });

  it('refuses other lengths and characters', () => {
    for (const text of ['', 'SBIC23NXXX', 'S23CKENXXXX', 'SBICKENXX', 'SBICKENXX9', 'SBICKEN13458', 'SBICKEN', 'SB1CKEN1', 'DEUT DEFF', 'DEUTDEF-', 'DEUTDEFF\n', ' DEUTDEFF', 'DEUTDEFF ', 'DÉUTDEFF', 'DEUTDEFF5OÖ']) expect(isBic(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isBic(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('accepts any bank, place and branch of a country', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Z]{4}$/), fc.constantFrom(...COUNTRIES), fc.stringMatching(/^[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/), (bank, country, rest) => isBic(bank + country + rest)), RUNS);
  });

  it('does not care about case', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Z]{6}[A-Z0-9]{2,5}$/), (text) => isBic(text) === isBic(text.toLowerCase())), RUNS);
  });
});
