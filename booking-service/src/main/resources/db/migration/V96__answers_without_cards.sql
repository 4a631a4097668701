-- Answers that are kept for repetitions had the card's brand and last digits in them; they are sealed elsewhere, and nowhere else.
UPDATE idempotent_request
   SET answer = (answer::jsonb #- '{payment,brand}' #- '{payment,last4}')::text
 WHERE answer LIKE '%"last4"%';
