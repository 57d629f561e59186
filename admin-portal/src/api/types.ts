import type { components } from './schema.gen';

type Schemas = components['schemas'];

export type Me = Schemas['MeResponse'];
export type Problem = Schemas['Problem'];
export type Money = Schemas['Money'];
export type BookingStatus = Schemas['BookingStatus'];
export type BookingEvent = Schemas['AdminBookingEvent'];
export type Booking = Schemas['AdminBookingResponse'];
export type ApplicationStatus = Schemas['ApplicationStatus'];
export type ApplicationEvent = Schemas['AdminApplicationEvent'];
export type Application = Schemas['AdminApplicationResponse'];
export type Credential = Schemas['AdminCredential'];
export type NewCredentialCheck = Schemas['PutCredentialCheckRequest'];
export type PaymentStatus = Schemas['PaymentStatus'];
export type RefundStatus = Schemas['RefundStatus'];
export type Refund = Schemas['AdminRefundResponse'];
export type TransactionRow = Schemas['AdminTransactionListItem'];
export type Transaction = Schemas['AdminTransactionResponse'];
export type ApiKey = Schemas['AdminApiKey'];
export type ApiKeyWish = Schemas['CreateApiKeyRequest'];
export type ApiScope = Schemas['ApiScope'];
export type AccountState = Schemas['AccountState'];
export type Duty = Schemas['Duty'];
export type DutyAct = Schemas['DutyAct'];
export type TeamMember = Schemas['AdminTeamMemberResponse'];
export type ClientAccount = Schemas['AdminAccountResponse'];
export type AccountAct = Schemas['AccountAct'];
export type ProfileStatus = Schemas['ProfileStatus'];
export type Psychologist = Schemas['AdminPsychologistResponse'];
export type Service = Schemas['AdminServiceResponse'];
export type Schedule = Schemas['AdminScheduleResponse'];
export type WorkingHoursRule = Schemas['WorkingHoursRule'];
export type StatusCount = Schemas['BookingStatusCount'];
export type LedgerLine = Schemas['LedgerLineResponse'];
export type LedgerTransaction = Schemas['LedgerTransactionResponse'];
export type ReviewStatus = Schemas['ReviewStatus'];
export type Review = Schemas['AdminReviewResponse'];
export type ReviewVerdict = Schemas['ReviewVerdict'];
export type LoginForm = Required<Pick<Schemas['LoginRequest'], 'email' | 'password'>>;
export type HelpContact = Schemas['AdminHelpContactResponse'];
export type NewHelpContact = Schemas['PutHelpContactRequest'];
export type HelpChannel = Schemas['HelpChannel'];
export type Statistics = Schemas['AdminStatisticsResponse'];
export type BookingFigures = Schemas['StatisticsBookings'];
export type ComparedCount = Schemas['ComparedCount'];
export type ComparedMoney = Schemas['ComparedMoney'];
export type ReportPeriod = Schemas['AdminReportPeriod'];
export type Granularity = Schemas['Granularity'];
export type FinanceReport = Schemas['FinanceReportResponse'];
export type FinanceLine = Schemas['FinanceLine'];
export type IncomeStatement = Schemas['IncomeStatementResponse'];
export type TrialBalance = Schemas['TrialBalanceResponse'];
export type Decision = Extract<
  Schemas['ApplicationAct'],
  'approve' | 'request_more' | 'reject' | 'suspend' | 'restore'
>;
