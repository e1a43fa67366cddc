/* global Survey */
// As the quick start of SurveyJS says, with the questions from a server as for the others.
document.addEventListener('DOMContentLoaded', async () => {
  const place = document.getElementById('surveyContainer');
  const response = await fetch(place.dataset.questions);
  const survey = new Survey.Model(await response.json());
  survey.render(place);
});
