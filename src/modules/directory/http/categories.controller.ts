import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAccess, AllowKey } from '../../../platform/http/access.js';
import { ReaderLanguage, type Language } from '../../../platform/http/language.js';
import { ListCategories } from '../application/list-categories.js';
import { DirectoryPresenter } from './directory.presenter.js';
import { CategoryListResponse } from './directory.responses.js';

@ApiTags('directory')
@Controller('categories')
export class CategoriesController {
  constructor(
    private readonly listCategories: ListCategories,
    private readonly present: DirectoryPresenter,
  ) {}

  @Get()
  @AllowAccess('public')
  @AllowKey('directory:read')
  @ApiOperation({ operationId: 'listCategories', summary: 'What psychologists help with' })
  @ApiOkResponse({ type: CategoryListResponse })
  async list(@ReaderLanguage() language: Language): Promise<CategoryListResponse> {
    return this.present.categories(await this.listCategories.execute(), language);
  }
}
