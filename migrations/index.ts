import { Platform1764000000100 } from './1764000000100-platform.js';
import { Settings1764000000200 } from './1764000000200-settings.js';
import { Accounts1764000000300 } from './1764000000300-accounts.js';
import { Directory1764000000400 } from './1764000000400-directory.js';
import { Scheduling1764000000500 } from './1764000000500-scheduling.js';
import { Ledger1764000000600 } from './1764000000600-ledger.js';
import { Payments1764000000700 } from './1764000000700-payments.js';
import { Booking1764000000800 } from './1764000000800-booking.js';
import { Notifications1764000000900 } from './1764000000900-notifications.js';
import { WhatsApp1764000001000 } from './1764000001000-whatsapp.js';
import { DirectoryDrafts1764000001100 } from './1764000001100-directory-drafts.js';
import { Verification1764000001110 } from './1764000001110-verification.js';
import { BackOffice1764000001200 } from './1764000001200-back-office.js';
import { LatePayment1764000001300 } from './1764000001300-late-payment.js';
import { Audit1764000001400 } from './1764000001400-audit.js';
import { Care1764000001410 } from './1764000001410-care.js';
import { HoldSeats1764000001420 } from './1764000001420-hold-seats.js';
import { Search1764000001900 } from './1764000001900-search.js';
import { SearchFacets1764000001910 } from './1764000001910-search-facets.js';
import { Files1764000002000 } from './1764000002000-files.js';
import { VerificationFiles1764000002010 } from './1764000002010-verification-files.js';
import { Reviews1764000002100 } from './1764000002100-reviews.js';
import { Accounts1764000002110 } from './1764000002110-accounts.js';
import { Directory1764000002120 } from './1764000002120-directory.js';
import { Notes1764000002200 } from './1764000002200-notes.js';
import { CareEnd1764000002210 } from './1764000002210-care-end.js';
import { Consultation1764000002300 } from './1764000002300-consultation.js';
import { Progress1764000002400 } from './1764000002400-progress.js';
import { HelpContacts1764000002410 } from './1764000002410-help-contacts.js';
import { Accounts1764000002551 } from './1764000002551-accounts.js';
import { Payments1764000002552 } from './1764000002552-payments.js';
import { Booking1764000002553 } from './1764000002553-booking.js';
import { Reviews1764000002554 } from './1764000002554-reviews.js';
import { Reporting1764000002555 } from './1764000002555-reporting.js';
import { Accounts1764000002560 } from './1764000002560-accounts.js';
import { Audit1764000002570 } from './1764000002570-audit.js';
import { Directory1764000002620 } from './1764000002620-directory.js';
import { Payments1764000002630 } from './1764000002630-payments.js';
import { Directory1764000002700 } from './1764000002700-directory.js';
import { Accounts1764000002710 } from './1764000002710-accounts.js';
import { Directory1764000002720 } from './1764000002720-directory.js';
import { Verification1764000002730 } from './1764000002730-verification.js';
import { Payments1764000002740 } from './1764000002740-payments.js';
import { Booking1764000002750 } from './1764000002750-booking.js';
import { Scheduling1764000002760 } from './1764000002760-scheduling.js';
import { Booking1764000002770 } from './1764000002770-booking.js';
import { SearchUpkeep1764000002780 } from './1764000002780-search-upkeep.js';
import { Accounts1764000002890 } from './1764000002890-accounts.js';
import { Integrations1764000002900 } from './1764000002900-integrations.js';
import { Accounts1764000003000 } from './1764000003000-accounts.js';
import { Accounts1764000003100 } from './1764000003100-accounts.js';
import { Accounts1764000003110 } from './1764000003110-accounts.js';
import { Audit1764000003200 } from './1764000003200-audit.js';
import { Platform1764000003300 } from './1764000003300-platform.js';
import { Platform1764000003310 } from './1764000003310-platform.js';
import { Platform1764000003320 } from './1764000003320-platform.js';
import { Accounts1764000003400 } from './1764000003400-accounts.js';
import { Verification1764000003410 } from './1764000003410-verification.js';
import { Consultation1764000003420 } from './1764000003420-consultation.js';
import { Notifications1764000003430 } from './1764000003430-notifications.js';
import { Privacy1764000003440 } from './1764000003440-privacy.js';
import { Files1764000003500 } from './1764000003500-files.js';
import { Directory1764000003510 } from './1764000003510-directory.js';
import { Platform1764000003600 } from './1764000003600-platform.js';
import { Booking1764000003610 } from './1764000003610-booking.js';
import { Notes1764000003620 } from './1764000003620-notes.js';
import { Consultation1764000003630 } from './1764000003630-consultation.js';
import { Progress1764000003640 } from './1764000003640-progress.js';
import { Booking1764000003650 } from './1764000003650-booking.js';
import { Accounts1764000003720 } from './1764000003720-accounts.js';
import { Booking1764000003721 } from './1764000003721-booking.js';
import { Accounts1764000003740 } from './1764000003740-accounts.js';
import { Booking1764000003741 } from './1764000003741-booking.js';
import { Payments1764000003742 } from './1764000003742-payments.js';
import { Directory1764000003743 } from './1764000003743-directory.js';
import { Platform1764000003760 } from './1764000003760-platform.js';
import { Accounts1764000003761 } from './1764000003761-accounts.js';
import { Payments1764000003762 } from './1764000003762-payments.js';
import { Verification1764000003763 } from './1764000003763-verification.js';
import { Booking1764000003764 } from './1764000003764-booking.js';
import { Privacy1764000003765 } from './1764000003765-privacy.js';
import { Progress1764000003766 } from './1764000003766-progress.js';
import { Integrations1764000003767 } from './1764000003767-integrations.js';
import { Accounts1764000003800 } from './1764000003800-accounts.js';
import { Booking1764000003830 } from './1764000003830-booking.js';
import { Settings1764000003831 } from './1764000003831-settings.js';
import { Booking1764000003832 } from './1764000003832-booking.js';
import { Scheduling1764000003860 } from './1764000003860-scheduling.js';
import { Accounts1764000003901 } from './1764000003901-accounts.js';
import { Privacy1764000003902 } from './1764000003902-privacy.js';
import { Privacy1764000003903 } from './1764000003903-privacy.js';
import { Accounts1764000003950 } from './1764000003950-accounts.js';
import { Payments1764000003951 } from './1764000003951-payments.js';
import { UnmarkedSessions1764000004060 } from './1764000004060-booking.js';
import { Objections1764000004061 } from './1764000004061-booking.js';
import { Booking1764000004100 } from './1764000004100-booking.js';
import { CalendarFeeds1764000004120 } from './1764000004120-integrations.js';
import { Invariants1764000004160 } from './1764000004160-invariants.js';
import { Accounts1764000004170 } from './1764000004170-accounts.js';
import { Booking1764000004171 } from './1764000004171-booking.js';
import { GrownUp1764000004172 } from './1764000004172-grown-up.js';
import { Scheduling1764000004180 } from './1764000004180-scheduling.js';
import { BookingGuests1764000004250 } from './1764000004250-booking.js';
import { GuestsInRooms1764000004251 } from './1764000004251-consultation.js';
import { Scheduling1764000004050 } from './1764000004050-scheduling.js';
import { Booking1764000004040 } from './1764000004040-booking.js';
import { Directory1764000004041 } from './1764000004041-directory.js';
import { Accounts1764000004000 } from './1764000004000-accounts.js';
import { DataKeys1764000000100 } from './keys/1764000000100-data-keys.js';
import { AuditAnchors1764000003200 } from './keys/1764000003200-audit-anchors.js';
import { KeyVersions1764000003300 } from './keys/1764000003300-key-versions.js';

/** The application's database, oldest first. */
export const MIGRATIONS = [
  Platform1764000000100,
  Settings1764000000200,
  Accounts1764000000300,
  Directory1764000000400,
  Scheduling1764000000500,
  Ledger1764000000600,
  Payments1764000000700,
  Booking1764000000800,
  Notifications1764000000900,
  WhatsApp1764000001000,
  DirectoryDrafts1764000001100,
  Verification1764000001110,
  BackOffice1764000001200,
  LatePayment1764000001300,
  Audit1764000001400,
  Care1764000001410,
  HoldSeats1764000001420,
  Search1764000001900,
  SearchFacets1764000001910,
  Files1764000002000,
  VerificationFiles1764000002010,
  Reviews1764000002100,
  Accounts1764000002110,
  Directory1764000002120,
  Notes1764000002200,
  CareEnd1764000002210,
  Consultation1764000002300,
  Progress1764000002400,
  HelpContacts1764000002410,
  Accounts1764000002551,
  Payments1764000002552,
  Booking1764000002553,
  Reviews1764000002554,
  Reporting1764000002555,
  Accounts1764000002560,
  Audit1764000002570,
  Directory1764000002620,
  Payments1764000002630,
  Directory1764000002700,
  Accounts1764000002710,
  Directory1764000002720,
  Verification1764000002730,
  Payments1764000002740,
  Booking1764000002750,
  Scheduling1764000002760,
  Booking1764000002770,
  SearchUpkeep1764000002780,
  Accounts1764000002890,
  Integrations1764000002900,
  Accounts1764000003000,
  Accounts1764000003100,
  Accounts1764000003110,
  Audit1764000003200,
  Platform1764000003300,
  Platform1764000003310,
  Platform1764000003320,
  Accounts1764000003400,
  Verification1764000003410,
  Consultation1764000003420,
  Notifications1764000003430,
  Privacy1764000003440,
  Files1764000003500,
  Directory1764000003510,
  Platform1764000003600,
  Booking1764000003610,
  Notes1764000003620,
  Consultation1764000003630,
  Progress1764000003640,
  Booking1764000003650,
  Accounts1764000003720,
  Booking1764000003721,
  Accounts1764000003740,
  Booking1764000003741,
  Payments1764000003742,
  Directory1764000003743,
  Platform1764000003760,
  Accounts1764000003761,
  Payments1764000003762,
  Verification1764000003763,
  Booking1764000003764,
  Privacy1764000003765,
  Progress1764000003766,
  Integrations1764000003767,
  Accounts1764000003800,
  Booking1764000003830,
  Settings1764000003831,
  Booking1764000003832,
  Scheduling1764000003860,
  Accounts1764000003901,
  Privacy1764000003902,
  Privacy1764000003903,
  Accounts1764000003950,
  Payments1764000003951,
  Accounts1764000004000,
  Booking1764000004040,
  Directory1764000004041,
  Scheduling1764000004050,
  UnmarkedSessions1764000004060,
  Objections1764000004061,
  Booking1764000004100,
  CalendarFeeds1764000004120,
  Invariants1764000004160,
  Accounts1764000004170,
  Booking1764000004171,
  GrownUp1764000004172,
  Scheduling1764000004180,
  BookingGuests1764000004250,
  GuestsInRooms1764000004251,
];

/** The keys' own database. */
export const KEYS_MIGRATIONS = [
  DataKeys1764000000100,
  AuditAnchors1764000003200,
  KeyVersions1764000003300,
];
