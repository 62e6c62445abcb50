export const text = `Later of ${NAME}`;
