/** Dates in digits and marks: 2024-11-18, 2024/11/18, 2024.11.18; in Taiwan 113-12-19. */
import { isDigit, isLatin } from '../../reading/characters.ts';
import { dateNumber } from './dateNumerals.ts';
import { isDay, isMonth, type PointReading } from './pointReading.ts';
import { REPUBLIC } from './years.ts';

/** The date in digits at `at`, or null. */
export function numericDate(text: string, at: number, republic: boolean): PointReading | null {
  if (!isDigit(text.charCodeAt(at))) return null;
  const year = dateNumber(text, at);
  if (!year || (year.digits !== 4 && !(republic && (year.digits === 3 || year.digits === 2)))) return null;
  const mark = text[year.end];
  if (mark !== '-' && mark !== '/' && mark !== '.') return null;
  const month = dateNumber(text, year.end + 1);
  if (!month?.arabic || !isMonth(month.value) || month.digits > 2 || text[month.end] !== mark) return null;
  const day = dateNumber(text, month.end + 1);
  if (!day?.arabic || !isDay(day.value) || day.digits > 2) return null;
  const after = text.charCodeAt(day.end);
  if (text[day.end] === mark && isDigit(text.charCodeAt(day.end + 1))) return null;
  if (isLatin(after) && text[day.end] !== 'T') return null;
  const value = year.digits === 4 ? year.value : year.value + REPUBLIC;
  return {
    end: day.end,
    point: { year: { kind: 'absolute', year: value }, month: month.value, day: day.value },
  };
}
