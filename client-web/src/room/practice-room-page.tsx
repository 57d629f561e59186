import { RoomPage } from './room-page';

export default function PracticeRoomPage() {
  return <RoomPage as="psychologist" />;
}
