/** What the words of a date say, before the document's date is known. */
import type { Span } from '../../types.ts';

/**
 * A year as written: a calendar year, one counted from the document's (今年 = 0), one counted from the year named before
 * (同年 = 0), or the year before the one the text is about (上年).
 */
export type Year =
  | { readonly kind: 'absolute'; readonly year: number }
  | { readonly kind: 'document'; readonly offset: number }
  | { readonly kind: 'anchor'; readonly offset: number }
  | { readonly kind: 'before' };

/** One day or period as written. Absent fields were not said. */
export interface DatePoint {
  readonly year?: Year;
  /** Last year of a period of years: decades, financial years. */
  readonly lastYear?: number;
  /** Financial years of Hong Kong begin in April. */
  readonly financial?: 'days' | 'months';
  readonly month?: number;
  /** 本月 = 0, 上月 = -1. */
  readonly monthOffset?: number;
  readonly day?: number;
  /** 今日 = 0, 昨日 = -1. */
  readonly dayOffset?: number;
  /** 次日: counted from the day named before. */
  readonly anchorDayOffset?: number;
  readonly week?: { readonly offset: number; readonly day?: number };
  readonly quarter?: number;
  readonly quarterOffset?: number;
  readonly half?: 1 | 2;
  /** 前8个月: the first months of the year. */
  readonly firstMonths?: number;
  readonly lastMonths?: number;
  /** 上旬, 中旬, 下旬. */
  readonly third?: 1 | 2 | 3;
  /** 底, 末: the last day of the period. */
  readonly end?: boolean;
  /** 去年同期: the period named before, in the year given. */
  readonly samePeriod?: boolean;
}

/** A date or range of dates at its place in the text. */
export interface DateExpression extends Span {
  readonly type: 'date';
  readonly from: DatePoint;
  readonly to?: DatePoint;
}
