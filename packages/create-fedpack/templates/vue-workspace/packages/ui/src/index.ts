export { default as UiButton } from './UiButton.vue';
export { userKey } from './user';
