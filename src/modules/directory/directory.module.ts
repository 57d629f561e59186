import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProfileLookup } from '../accounts/index.js';
import { SettingsModule } from '../settings/index.js';
import { AccountProfileLookup } from './application/account-profile-lookup.js';
import { AddCategory } from './application/add-category.js';
import { AddPsychologist } from './application/add-psychologist.js';
import { AdminPsychologistReader } from './application/admin-psychologist-reader.js';
import { ListCategories } from './application/list-categories.js';
import { ListServices } from './application/list-services.js';
import { Offers } from './application/offers.js';
import { Psychologists } from './application/psychologists.js';
import { ReadAvatar } from './application/read-avatar.js';
import { ReadProfile } from './application/read-profile.js';
import { SearchPsychologists } from './application/search-psychologists.js';
import { AdminPsychologistsController } from './http/admin-psychologists.controller.js';
import { CategoriesController } from './http/categories.controller.js';
import { DirectoryPresenter } from './http/directory.presenter.js';
import { PsychologistsController } from './http/psychologists.controller.js';
import { CategoryEntity } from './infrastructure/category.entity.js';

/** Global, because accounts, an earlier module, asks its `ProfileLookup` of this one. */
@Global()
@Module({
  imports: [SettingsModule, TypeOrmModule.forFeature([CategoryEntity])],
  controllers: [AdminPsychologistsController, CategoriesController, PsychologistsController],
  providers: [
    AddCategory,
    AddPsychologist,
    AdminPsychologistReader,
    DirectoryPresenter,
    ListCategories,
    ListServices,
    Offers,
    Psychologists,
    ReadAvatar,
    ReadProfile,
    SearchPsychologists,
    { provide: ProfileLookup, useClass: AccountProfileLookup },
  ],
  exports: [AddCategory, AddPsychologist, Offers, ProfileLookup, Psychologists],
})
export class DirectoryModule {}
