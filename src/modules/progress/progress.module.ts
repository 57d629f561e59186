import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { BookingModule } from '../booking/index.js';
import { DirectoryModule } from '../directory/index.js';
import { SettingsModule } from '../settings/index.js';
import { AnswerAlert } from './application/answer-alert.js';
import { AssignMeasure } from './application/assign-measure.js';
import { ChangeSharing } from './application/change-sharing.js';
import { ListOpenAlerts } from './application/list-open-alerts.js';
import { OfferedMeasures } from './application/offered-measures.js';
import { OwnClient } from './application/own-client.js';
import { OwnPerson } from './application/own-person.js';
import { CaresAndSessions } from './application/cares-and-sessions.js';
import { OwnSharing } from './application/own-sharing.js';
import { OwnSurroundings } from './application/own-surroundings.js';
import { ProgressShelf } from './application/progress-shelf.js';
import { RaiseAlert } from './application/raise-alert.js';
import { ReadClientAlerts } from './application/read-client-alerts.js';
import { ReadClientProgress } from './application/read-client-progress.js';
import { ReadFollowing } from './application/read-following.js';
import { ReadOwnProgress } from './application/read-own-progress.js';
import { ReadTakenResponse } from './application/read-taken-response.js';
import { Sealing } from './application/sealing.js';
import { WriteResponse } from './application/write-response.js';
import { TakeMeasure } from './application/take-measure.js';
import { RightToGoals } from './application/right-to-goals.js';
import { WriteGoal } from './application/write-goal.js';
import { WriteMood } from './application/write-mood.js';
import { ClientProgressController } from './http/client-progress.controller.js';
import { GoalsController } from './http/goals.controller.js';
import { MeasuresController } from './http/measures.controller.js';
import { MyProgressController } from './http/my-progress.controller.js';
import { ProgressDesk } from './http/progress-desk.js';
import { SafetyAlertsController } from './http/safety-alerts.controller.js';
import { AlertRepository } from './infrastructure/alert.repository.js';
import { AssignmentRepository } from './infrastructure/assignment.repository.js';
import { GoalRepository } from './infrastructure/goal.repository.js';
import { MoodRepository } from './infrastructure/mood.repository.js';
import { ResponseRepository } from './infrastructure/response.repository.js';
import { SessionsRepository } from './infrastructure/sessions.repository.js';
import { SharingRepository } from './infrastructure/sharing.repository.js';
import { PersonalData } from '../../platform/personal-data/personal-data.js';
import { PROGRESS_HOLDINGS } from './application/holdings.js';

const FRONT_DOOR = [AssignMeasure, ChangeSharing, OwnSharing, TakeMeasure, WriteGoal, WriteMood];

@Module({
  imports: [SettingsModule, AccountsModule, DirectoryModule, BookingModule],
  controllers: [
    MeasuresController,
    MyProgressController,
    ClientProgressController,
    GoalsController,
    SafetyAlertsController,
  ],
  providers: [
    ...FRONT_DOOR,
    AlertRepository,
    AnswerAlert,
    AssignmentRepository,
    CaresAndSessions,
    GoalRepository,
    MoodRepository,
    ListOpenAlerts,
    OfferedMeasures,
    OwnClient,
    OwnPerson,
    OwnSurroundings,
    ProgressDesk,
    ProgressShelf,
    RaiseAlert,
    ReadClientAlerts,
    ReadClientProgress,
    ReadFollowing,
    ReadOwnProgress,
    ReadTakenResponse,
    ResponseRepository,
    RightToGoals,
    Sealing,
    SessionsRepository,
    SharingRepository,
    WriteResponse,
  ],
  exports: FRONT_DOOR,
})
export class ProgressModule {
  constructor(personalData: PersonalData) {
    personalData.register(PROGRESS_HOLDINGS);
  }
}
