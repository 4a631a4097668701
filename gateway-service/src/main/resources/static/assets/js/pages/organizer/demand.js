/**
 * What demand makes of a price, by the rules that booking-service acts on (docs/architecture.md, "Seat maps and prices").
 * Amounts are minor units. Pure functions, so that a form can show them while it is filled in.
 */

/** Of the rules about sales the last one that is met, and of those about days. */
export function met(rules, soldShare, daysToShow) {
  const last = (isMet) => rules.filter(isMet).at(-1);
  return [
    last((rule) => rule.soldShare !== undefined && soldShare >= rule.soldShare),
    last((rule) => rule.daysToShow !== undefined && daysToShow <= rule.daysToShow),
  ].filter(Boolean);
}

/** Where the price moves to: base and what the rules add up to, within floor and ceiling. */
export function target({ base, floor, ceiling, rules }, soldShare, daysToShow) {
  const percent = met(rules, soldShare, daysToShow).reduce((sum, rule) => sum + rule.percent, 0);
  const wanted = Math.max(0, base + share(base, percent));
  return Math.min(ceiling ?? wanted, Math.max(floor ?? wanted, wanted));
}

/** How far one step goes at most: at least the smallest unit, so that a small price does not stand still for ever. */
export const largestStep = ({ base, stepPercent }) => Math.max(1, share(base, stepPercent));

/** How many steps, and so cool-downs, lie between two prices. */
export const steps = (tier, from, to) => Math.ceil(Math.abs(to - from) / largestStep(tier));

/** A ticket at that price: fee and tax on both, half-up. */
export const total = (price, serviceFee, taxPercent) => price + serviceFee + share(price + serviceFee, taxPercent);

/** A percentage of an amount, half-up, away from zero as money is rounded everywhere here. */
export function share(amount, percent) {
  const exact = (Math.abs(amount) * Math.round(Math.abs(percent) * 10_000)) / 1_000_000;
  return Math.sign(amount) * Math.sign(percent) * Math.floor(exact + 0.5) + 0;
}

/** The price over the share that is sold, as corners of a line of steps: [{at, price}]. */
export function overSales(tier, daysToShow) {
  const shares = tier.rules.map(({ soldShare }) => soldShare).filter((each) => each !== undefined);
  return corners([0, ...shares.sort((a, b) => a - b), 1], (soldShare) => target(tier, soldShare, daysToShow));
}

/** The price over the days that are left, from many to none. */
export function overDays(tier, soldShare, most) {
  const days = tier.rules.map(({ daysToShow }) => daysToShow).filter((each) => each !== undefined && each <= most);
  return corners([most, ...days.sort((a, b) => b - a), 0], (daysToShow) => target(tier, soldShare, daysToShow));
}

function corners(ats, priceAt) {
  const line = [];
  for (const at of ats) {
    const price = priceAt(at);
    const before = line.at(-1);
    if (before && before.at !== at && before.price !== price) line.push({ at, price: before.price });
    if (!before || before.at !== at || before.price !== price) line.push({ at, price });
  }
  return line;
}
