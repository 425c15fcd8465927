/** What a building may have for those who need it. A small set on purpose: each is said yes or no, or not known. */
export const ACCESS_FACTS = [
  'ramp',
  'lift',
  'accessible-toilet',
  'hearing-loop',
  'parking',
  'call-button',
] as const;
export type AccessFact = (typeof ACCESS_FACTS)[number];

/** True: there is one. False: there is none. What is not named is not known, and is not to be guessed. */
export type Accessibility = { readonly [Fact in AccessFact]?: boolean };
