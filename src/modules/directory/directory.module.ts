import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProfileLookup } from '../accounts/index.js';
import { SettingsModule } from '../settings/index.js';
import { AccountProfileLookup } from './application/account-profile-lookup.js';
import { AddCategory } from './application/add-category.js';
import { AddPsychologist } from './application/add-psychologist.js';
import { AddService } from './application/add-service.js';
import { AdminPsychologistReader } from './application/admin-psychologist-reader.js';
import { ChangeService } from './application/change-service.js';
import { HideProfile } from './application/hide-profile.js';
import { JudgePhotos } from './application/judge-photos.js';
import { ListCategories } from './application/list-categories.js';
import { ListProfile } from './application/list-profile.js';
import { ListServices } from './application/list-services.js';
import { Offers } from './application/offers.js';
import { OwnProfiles } from './application/own-profiles.js';
import { OwnServices } from './application/own-services.js';
import { Psychologists } from './application/psychologists.js';
import { PsychologistTimes } from './application/psychologist-times.js';
import { ReadAvatar } from './application/read-avatar.js';
import { ReadProfile } from './application/read-profile.js';
import { ReadPhoto } from './application/read-photo.js';
import { SaveProfile } from './application/save-profile.js';
import { SearchPsychologists } from './application/search-psychologists.js';
import { SetRating } from './application/set-rating.js';
import { SetBookableUntil } from './application/set-bookable-until.js';
import { TakePhoto } from './application/take-photo.js';
import { WriteEducation } from './application/write-education.js';
import { WithdrawService } from './application/withdraw-service.js';
import { AdminPhotosController } from './http/admin-photos.controller.js';
import { AdminPsychologistsController } from './http/admin-psychologists.controller.js';
import { CategoriesController } from './http/categories.controller.js';
import { DirectoryPresenter } from './http/directory.presenter.js';
import { OwnProfileController } from './http/own-profile.controller.js';
import { OwnServicesController } from './http/own-services.controller.js';
import { PhotoDesk } from './http/photo-desk.js';
import { PhotosController } from './http/photos.controller.js';
import { PsychologistsController } from './http/psychologists.controller.js';
import { ServiceActs, ServiceDesk } from './http/service-desk.js';
import { CategoryEntity } from './infrastructure/category.entity.js';
import { PersonalData } from '../../platform/personal-data/personal-data.js';
import { directoryHoldings } from './application/holdings.js';

/**
 * Global, because accounts, an earlier module, asks its `ProfileLookup` of this one; a later module
 * provides `ProfileHold` and `BookingRulesLookup`.
 */
@Global()
@Module({
  imports: [SettingsModule, TypeOrmModule.forFeature([CategoryEntity])],
  controllers: [
    AdminPhotosController,
    AdminPsychologistsController,
    CategoriesController,
    OwnProfileController,
    OwnServicesController,
    PhotosController,
    PsychologistsController,
  ],
  providers: [
    AddCategory,
    AddPsychologist,
    AddService,
    AdminPsychologistReader,
    ChangeService,
    DirectoryPresenter,
    HideProfile,
    JudgePhotos,
    ListCategories,
    ListProfile,
    ListServices,
    Offers,
    OwnProfiles,
    OwnServices,
    PhotoDesk,
    PsychologistTimes,
    Psychologists,
    ReadAvatar,
    ReadPhoto,
    ReadProfile,
    SaveProfile,
    SearchPsychologists,
    SetRating,
    ServiceActs,
    ServiceDesk,
    SetBookableUntil,
    TakePhoto,
    WithdrawService,
    WriteEducation,
    { provide: ProfileLookup, useClass: AccountProfileLookup },
  ],
  exports: [
    AddCategory,
    AddPsychologist,
    DirectoryPresenter,
    HideProfile,
    ListProfile,
    Offers,
    OwnProfiles,
    ProfileLookup,
    PsychologistTimes,
    Psychologists,
    SaveProfile,
    SearchPsychologists,
    SetRating,
    SetBookableUntil,
  ],
})
export class DirectoryModule {
  constructor(personalData: PersonalData, photos: TakePhoto) {
    personalData.register(directoryHoldings(photos));
  }
}
