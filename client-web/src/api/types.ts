import type { components, operations } from './schema.gen';

type Schemas = components['schemas'];

export type Me = Schemas['MeResponse'];
export type MeChanges = Schemas['UpdateMeRequest'];
export type Registration = Schemas['RegisterRequest'];
export type LogIn = Schemas['LoginRequest'];
export type Mode = Schemas['Mode'];
export type Gender = Schemas['Gender'];
export type ConsentText = Schemas['ConsentTextResponse'];
export type HelpContact = Schemas['HelpContactResponse'];
export type Service = Schemas['ServiceResponse'];
export type PsychologistCard = Schemas['PsychologistCardResponse'];
export type PsychologistProfile = Schemas['PsychologistProfileResponse'];
export type RefundStep = Schemas['RefundStep'];
export type Slot = Schemas['Slot'];
export type Booking = Schemas['BookingResponse'];
export type BookingListItem = Schemas['BookingListItem'];
export type BookingStatus = Schemas['BookingStatus'];
export type BookingAct = Schemas['BookingAct'];
export type BookingHistoryEntry = Schemas['BookingHistoryEntry'];
export type NewBooking = Schemas['CreateBookingRequest'];
export type Rejection = Schemas['RejectBookingRequest'];
export type RejectReasonCode = Schemas['RejectReasonCode'];
export type RefundStatus = Schemas['RefundStatus'];
export type Invoice = Schemas['InvoiceResponse'];
export type Payment = Schemas['PaymentResponse'];
export type WorkingHours = Schemas['WorkingHoursResponse'];
export type NewWorkingHours = Schemas['PutWorkingHoursRequest'];
export type Override = Schemas['OverrideResponse'];
export type NewOverride = Schemas['PutOverrideRequest'];
export type DayInterval = Schemas['DayInterval'];
export type ScheduleSettings = Schemas['ScheduleSettingsResponse'];
export type NewScheduleSettings = Schemas['PutScheduleSettingsRequest'];
export type MessagePreferences = Schemas['MessagePreferencesResponse'];
export type NewMessagePreferences = Schemas['PutMessagePreferencesRequest'];
export type OwnProfile = Schemas['OwnProfileResponse'];
export type NewProfile = Schemas['PutProfileRequest'];
export type OwnService = Schemas['OwnServiceResponse'];
export type NewService = Schemas['PutServiceRequest'];
export type ServiceAudience = Schemas['Audience'];
export type Application = Schemas['ApplicationResponse'];
export type ApplicationGap = Schemas['ApplicationGap'];
export type Credential = Schemas['CredentialResponse'];
export type CredentialType = Schemas['CredentialType'];
export type CredentialDocument = Schemas['CredentialDocument'];
export type CheckedCredential = Schemas['CheckedCredential'];
export type NewCredential = Schemas['PutCredentialRequest'];
export type Problem = Schemas['Problem'];

type QueryOf<Operation extends keyof operations> = NonNullable<
  operations[Operation]['parameters']['query']
>;
export type PsychologistFilters = Omit<QueryOf<'searchPsychologists'>, 'cursor' | 'limit'>;
export type BookingFilters = Omit<QueryOf<'listBookings'>, 'cursor' | 'limit'>;
