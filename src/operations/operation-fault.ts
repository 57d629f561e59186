/** Why a command on the data did not do what was asked: sentences for whoever runs it. */
export class OperationFault extends Error {}
