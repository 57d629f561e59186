import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowAccess } from '../../../platform/http/access.js';
import { LogIn } from '../application/log-in.js';
import { LogOut } from '../application/log-out.js';
import { SignUp } from '../application/sign-up.js';
import { LoginRequest, RegisterRequest } from './accounts.requests.js';
import { MeResponse } from './accounts.responses.js';
import { FrontDesk } from './front-desk.js';

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly desk: FrontDesk,
    private readonly signUp: SignUp,
    private readonly logIn: LogIn,
    private readonly logOut: LogOut,
  ) {}

  @Post('register')
  @AllowAccess('public')
  @ApiOperation({ operationId: 'register', summary: 'Make an account and be signed in' })
  @ApiCreatedResponse({ type: MeResponse })
  async register(
    @Body() body: RegisterRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeResponse> {
    return this.desk.welcome(reply, await this.signUp.execute(body, this.desk.callerOf(request)));
  }

  @Post('login')
  @HttpCode(200)
  @AllowAccess('public')
  @ApiOperation({ operationId: 'logIn', summary: 'Sign in with email or phone, and password' })
  @ApiOkResponse({ type: MeResponse })
  async enter(
    @Body() body: LoginRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeResponse> {
    return this.desk.welcome(reply, await this.logIn.execute(body, this.desk.callerOf(request)));
  }

  @Post('logout')
  @HttpCode(204)
  @AllowAccess('public')
  @ApiOperation({ operationId: 'logOut', summary: 'End this session' })
  @ApiNoContentResponse()
  async leave(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.logOut.execute(this.desk.callerOf(request).token);
    this.desk.farewell(reply);
  }
}
