import { timingSafeEqual } from 'node:crypto';
import { Body, Controller, Get, Headers, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsInt, IsISO8601, IsOptional, IsString, Max, Min } from 'class-validator';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { isoOf, parseInstant } from '../../kernel/time/instant.js';
import { TransactionRunner } from '../database/transaction-runner.js';
import { AllowAccess } from '../http/access.js';
import { NotFound, ValidationFailed } from '../http/http.errors.js';
import { MovableClock } from './movable-clock.js';
import { SandboxClock } from './sandbox-clock.js';

const A_YEAR_IN_MINUTES = 527_040;

class MoveClockRequest {
  @IsOptional() @IsInt() @Min(0) @Max(A_YEAR_IN_MINUTES) advanceMinutes?: number;
  @IsOptional() @IsString() @IsISO8601() to?: string;
}

interface ClockAnswer {
  now: string;
  offsetMs: number;
}

const MOVE = `
  INSERT INTO demo_clock (offset_ms) VALUES ($1)
  ON CONFLICT (only_row) DO UPDATE SET offset_ms = greatest(demo_clock.offset_ms, excluded.offset_ms)
  RETURNING offset_ms`;

/** Moves the demo's clock forward, for the sandbox alone; outside the demo it does not exist. */
@ApiExcludeController()
@Controller('demo/clock')
export class DemoClockController {
  constructor(
    private readonly movable: MovableClock,
    private readonly sandboxClock: SandboxClock,
    private readonly runner: TransactionRunner,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @AllowAccess('webhook')
  read(@Headers('x-sandbox-token') token?: string): ClockAnswer {
    this.assertSandbox(token);
    return this.present();
  }

  @Post()
  @HttpCode(200)
  @AllowAccess('webhook')
  async move(
    @Body() request: MoveClockRequest,
    @Headers('x-sandbox-token') token?: string,
  ): Promise<ClockAnswer> {
    this.assertSandbox(token);
    const wanted = this.movable.clock.offsetMs + this.advanceMs(request);
    const [row] = await this.runner.run((tx) =>
      tx.query<{ offset_ms: number }>(MOVE, [Math.round(wanted)]),
    );
    this.movable.raiseTo(row?.offset_ms ?? 0);
    await this.sandboxClock.push(this.movable.clock.offsetMs);
    return this.present();
  }

  private advanceMs(request: MoveClockRequest): number {
    if (request.advanceMinutes !== undefined) return request.advanceMinutes * 60_000;
    const target = parseInstant(request.to ?? '');
    const ahead = target === undefined ? -1 : target - this.movable.clock.now();
    if (ahead < 0 || ahead > A_YEAR_IN_MINUTES * 60_000) {
      throw new ValidationFailed([
        { pointer: '/to', code: 'forward_only', detail: 'must lie within the coming year' },
      ]);
    }
    return ahead;
  }

  private present(): ClockAnswer {
    return { now: isoOf(this.movable.clock.now()), offsetMs: this.movable.clock.offsetMs };
  }

  private assertSandbox(token: string | undefined): void {
    const expected = Buffer.from(this.config.sandbox?.token ?? '');
    const given = Buffer.from(token ?? '');
    const matches = given.length === expected.length && timingSafeEqual(given, expected);
    if (!this.config.sandbox || !matches) throw new NotFound();
  }
}
