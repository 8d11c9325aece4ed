create table worklist_task (
    task_key bigint primary key,
    form_id varchar(80) not null,
    element_id varchar(80) not null,
    process_id varchar(80) not null,
    process_instance_key bigint not null,
    task_group varchar(80) not null,
    subject_type varchar(20) not null,
    subject_id varchar(80) not null,
    subject_label varchar(400) not null,
    extra_id varchar(80),
    assignee varchar(254),
    created_at timestamp with time zone not null,
    due_at timestamp with time zone,
    state varchar(12) not null check (state in ('CREATED', 'COMPLETING', 'DONE', 'CANCELED'))
);
create index worklist_task_open on worklist_task (state, task_group, due_at);
create index worklist_task_by_subject on worklist_task (subject_id, form_id);

create table worklist_answer (
    task_key bigint primary key references worklist_task (task_key),
    form_id varchar(80) not null,
    subject_id varchar(80) not null,
    username varchar(254) not null,
    answered_at timestamp with time zone not null,
    answer text not null
);
create index worklist_answer_by_subject on worklist_answer (subject_id, form_id, answered_at);
