/**
 * Full years from a date of birth to another day, both as local calendar days. Someone born on 29 February has their
 * birthday on 1 March in other years.
 * @param on the day to count to; the current day when left out
 * @throws TypeError when an argument is not a valid Date
 * @throws RangeError when the birth lies after `on`
 */
export function ageInYears(birth: Date, on: Date = new Date()): number {
  for (const date of [birth, on]) {
    if (!(date instanceof Date) || Number.isNaN(date.getTime())) throw new TypeError(`expected a valid Date, got ${date instanceof Date ? 'an invalid one' : typeof date}`);
  }
  const hadBirthday = on.getMonth() > birth.getMonth() || (on.getMonth() === birth.getMonth() && on.getDate() >= birth.getDate());
  const age = on.getFullYear() - birth.getFullYear() - (hadBirthday ? 0 : 1);
  if (age < 0) throw new RangeError('expected a birth before the day to count to');
  return age;
}
