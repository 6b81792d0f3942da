import type { host as danish } from '../da/host';

export const host: typeof danish = {
  missing: 'The host has not filled in contact details yet.',
  nameMissing: 'The host has not given its name yet.',
  phone: 'Call',
  phoneMissing: 'The host has not given a phone number yet.',
  email: 'Write',
  address: 'Letter',
  writtenMissing: 'The host has not yet said where you can write to.',
};
