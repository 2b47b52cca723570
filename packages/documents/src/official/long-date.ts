import { dayOfMonth, monthOf, yearOf } from '@mingcha/domain/calendar/civil-date';

/** 2026年7月5日: Arabic digits, no zero before them. */
export const longDate = (date: string) => `${yearOf(date)}年${monthOf(date)}月${dayOfMonth(date)}日`;
