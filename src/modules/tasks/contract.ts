// Shapes, endpoints and refusals of tasks: a named member, a date, progress, evidence.
import { defineRefusals } from '../../platform/http/refusal.ts';

export const refuseTask = defineRefusals({
  'person-not-in-cell': {
    status: 422,
    vi: 'Đồng chí {name} không sinh hoạt ở chi bộ này hôm nay nên chưa giao được. Chọn đồng chí khác, hoặc ghi danh sách chi bộ trước.',
    en: '{name} is no member of this cell today, so the task was not given. Choose another member, or enter the roster first.',
  },
  'due-in-past': {
    status: 422,
    vi: 'Hạn {due} đã qua. Chọn hạn từ hôm nay trở đi.',
    en: 'The due date {due} has passed. Choose today or later.',
  },
  'title-length': {
    status: 422,
    vi: 'Tên nhiệm vụ cần từ 3 đến 300 chữ cái. Rút gọn tên, phần còn lại ghi vào nội dung.',
    en: 'The title of a task has 3 to 300 letters. Shorten it and put the rest into its detail.',
  },
});
