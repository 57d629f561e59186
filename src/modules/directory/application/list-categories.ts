import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { CategoryEntity } from '../infrastructure/category.entity.js';

/** Reads what psychologists can help with, in the order it is shown. */
@Injectable()
export class ListCategories {
  constructor(
    @InjectRepository(CategoryEntity) private readonly categories: Repository<CategoryEntity>,
  ) {}

  execute(): Promise<CategoryEntity[]> {
    return this.categories.find({ order: { position: 'ASC', slug: 'ASC' } });
  }
}
