export default interface Props { label: string }
