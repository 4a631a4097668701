import { t } from '../../i18n.js';

/** A seat as its ticket names it; a place to stand has its section only. */
export const placeOf = ({ section, row, seat }) => (row ? t('organizer.bookings.seat', { section, row, seat }) : section);
