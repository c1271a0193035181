import { late } from '../../src/rule/late.js';

export interface NumberPlan {
  /** Whether a number, as written, is a mobile phone's in one of these countries, or by its own country code. */
  isMobile(written: string, countries: readonly Country[]): boolean;
}

export type Country = 'DE' | 'AT' | 'CH' | 'GB' | 'IE';

/** The world's number plans, by libphonenumber; asked only about what already looks like a phone number. */
export const numberPlan = late(async (): Promise<NumberPlan> => {
  const { parsePhoneNumberFromString } = await import('libphonenumber-js/mobile');
  return {
    isMobile: (written, countries) =>
      countries.some((country) => parsePhoneNumberFromString(written, country)?.isValid() === true),
  };
});
