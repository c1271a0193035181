// One chunk for all that looks for something: most posts hold neither a digit nor an @.

export { findAddresses } from './address.js';
export { findAccounts, findCards, findIbans } from './bank.js';
export { findEmails } from './email.js';
export { findIdentities } from './identity.js';
export { findBirthDates, findNumbers, findPlates, findShapes } from './numbers.js';
export { findPhones } from './phone.js';
