import { locale } from '../../i18n.js';

const CODES = 'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FO FR GA GB GD GE GG GH GI GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'
  .split(' ').filter((code) => code !== 'XK');

/** Countries as options, by their names in the reader's language. */
export function countries() {
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  return CODES.map((code) => [code, names.of(code)]).sort(([, a], [, b]) => a.localeCompare(b, locale));
}

/** The reader's own, as far as the browser says. */
export const ownCountry = () => new Intl.Locale(navigator.language).maximize().region ?? 'US';

export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** All time zones of the browser, that one included. */
export function zones(chosen) {
  const known = Intl.supportedValuesOf('timeZone');
  return [...new Set([...known, chosen])].filter(Boolean).sort().map((zone) => [zone, zone.replaceAll('_', ' ')]);
}
