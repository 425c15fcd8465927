import { Button, Checkbox, NativeSelect, Popover, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import { useCentre } from '../session/centre.tsx';
import type { HallTicket } from './views.ts';
import { hallWords } from './words.ts';

export interface PriorityButtonProps {
  readonly ticket: HallTicket;
  readonly who: string;
}

/** Lets somebody go first whose document was shown, or takes that away. */
export function PriorityButton({ ticket, who }: PriorityButtonProps): ReactElement {
  const texts = useTexts(hallWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      transitionProps={{ duration: 0 }}
      opened={isOpen}
      onChange={setOpen}
      trapFocus
      position="bottom-end"
      withinPortal
      width="20rem"
    >
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          aria-label={texts.priorityOf(who)}
          onClick={() => setOpen(!isOpen)}
        >
          {texts.priority}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.priorityOf(who)}>
        <PriorityForm ticket={ticket} onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface PriorityFormProps {
  readonly ticket: HallTicket;
  readonly onDone: () => void;
}

function PriorityForm({ ticket, onDone }: PriorityFormProps): ReactElement {
  const texts = useTexts(hallWords);
  const { language } = useLanguage();
  const [category, setCategory] = useState(ticket.priority ?? '');
  const [isShown, setShown] = useState(false);
  const { categories, give } = usePriority(ticket, onDone);
  const [isAsked, setAsked] = useState(false);
  const send = (): void => {
    setAsked(true);
    // Nothing is chosen for them: a hurried clerk would write down whatever stands first.
    if (category !== '') give.mutate({ category, documentShown: isShown });
  };
  return (
    <Form label={texts.priority} onSubmit={send}>
      <Stack gap="sm">
        <NativeSelect
          label={texts.priorityCategory}
          value={category}
          error={isAsked && category === '' ? texts.priorityUnchosen : undefined}
          onChange={({ currentTarget }) => setCategory(currentTarget.value)}
          data={[
            { value: '', label: texts.priorityChoose },
            ...categories.map(({ code, title }) => ({ value: code, label: title[language] })),
          ]}
        />
        <Checkbox
          label={texts.priorityShown}
          checked={isShown}
          onChange={({ currentTarget }) => setShown(currentTarget.checked)}
        />
        <FailureNote error={give.error} />
        <Button type="submit" loading={give.isPending}>
          {texts.priorityGive}
        </Button>
        {ticket.priority !== null && (
          <Button variant="default" onClick={() => give.mutate({ category: null, documentShown: true })}>
            {texts.priorityTake}
          </Button>
        )}
      </Stack>
    </Form>
  );
}

interface Given {
  readonly category: string | null;
  readonly documentShown: boolean;
}

function usePriority(ticket: HallTicket, onDone: () => void) {
  const { id: centreId } = useCentre();
  const { data: categories = [] } = useQuery({
    queryKey: ['priority-categories', centreId],
    queryFn: () =>
      answer(
        api.GET('/api/v1/staff/centres/{centreId}/priority-categories', { params: { path: { centreId } } }),
      ),
    staleTime: Infinity,
  });
  const give = useMutation({
    mutationFn: (given: Given) =>
      answer(
        api.PUT('/api/v1/staff/centres/{centreId}/tickets/{ticketId}/priority', {
          params: { path: { centreId, ticketId: ticket.id } },
          body: { ...given, expectedStep: ticket.step },
        }),
      ),
    onSuccess: onDone,
  });
  return { categories, give };
}
