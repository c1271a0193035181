import base from './style/base.css?text';
import calendar from './style/calendar.css?text';
import cards from './style/cards.css?text';
import filters from './style/filters.css?text';
import findings from './style/findings.css?text';
import overview from './style/overview.css?text';
import phone from './style/phone.css?text';
import print from './style/print.css?text';

/** The page's only style sheet; what is said later wins. */
export const style = [base, overview, calendar, filters, cards, findings, phone, print].join('\n');
