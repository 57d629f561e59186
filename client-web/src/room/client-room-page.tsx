import { RoomPage } from './room-page';

export default function ClientRoomPage() {
  return <RoomPage as="client" />;
}
