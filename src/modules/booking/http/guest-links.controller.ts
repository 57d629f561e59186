import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowAccess } from '../../../platform/http/access.js';
import { OpenGuestLink } from '../application/open-guest-link.js';
import { GuestCookie } from './guest-cookie.js';
import { BindGuestDeviceRequest, GuestLinkRequest } from './guests.requests.js';
import { GuestDeviceResponse, GuestLinkResponse } from './guests.responses.js';

/** What a guest's mailed link leads to; the link says whose it is, and a code that they hold its mailbox. */
@ApiTags('guests')
@Controller('guest-links')
export class GuestLinksController {
  constructor(
    private readonly links: OpenGuestLink,
    private readonly cookie: GuestCookie,
  ) {}

  @Post('codes')
  @HttpCode(200)
  @AllowAccess('public')
  @ApiOperation({
    operationId: 'askForGuestCode',
    summary: 'Have a code sent to the guest’s own address; none where the link is this device’s',
  })
  @ApiOkResponse({ type: GuestLinkResponse })
  async ask(
    @Body() { token }: GuestLinkRequest,
    @Req() request: FastifyRequest,
  ): Promise<GuestLinkResponse> {
    const deviceOf = (guestId: string) => this.cookie.read(request, guestId);
    const { guestId, asked } = await this.links.askForCode(token, deviceOf);
    return { guestId, state: asked };
  }

  @Post('devices')
  @HttpCode(200)
  @AllowAccess('public')
  @ApiOperation({
    operationId: 'bindGuestDevice',
    summary: 'Make the link this device’s, for good, by the mailed code',
  })
  @ApiOkResponse({ type: GuestDeviceResponse })
  async bind(
    @Body() { token, code }: BindGuestDeviceRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GuestDeviceResponse> {
    const { guestId, device } = await this.links.bind(token, code);
    this.cookie.set(reply, guestId, device);
    return { guestId };
  }
}
