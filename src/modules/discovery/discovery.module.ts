import { Module } from '@nestjs/common';
import { BookingModule } from '../booking/index.js';
import { DirectoryModule } from '../directory/index.js';
import { SchedulingModule } from '../scheduling/index.js';
import { FindOthers } from './application/find-others.js';
import { FindPsychologists } from './application/find-psychologists.js';
import { FindSoonest } from './application/find-soonest.js';
import { KeepTimes } from './application/keep-times.js';
import { LookAtTimes } from './application/look-at-times.js';
import { OthersController } from './http/others.controller.js';
import { SearchController } from './http/search.controller.js';

@Module({
  imports: [DirectoryModule, SchedulingModule, BookingModule],
  controllers: [OthersController, SearchController],
  providers: [FindOthers, FindPsychologists, FindSoonest, KeepTimes, LookAtTimes],
})
export class DiscoveryModule {}
